package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.wirecopy.article.Prose;

/** The steps of the join one after the other, without Spark: for tests that need hundreds of corpora. */
final class StepByStep {
    private StepByStep() {}

    /** The pairs of occurrences, where the terms were joined in a random number of ranges. */
    static Map<BruteForce.Pair, BruteForce.Verdict> pairs(List<Prose> corpus, JoinSettings settings, Random random) {
        List<SentenceBlock> blocks = blocks(corpus, settings);
        List<FoundPairs> found = found(blocks, settings, random);
        var occurrences = new Occurrences(new Numbering(new long[1]), null, settings.listed());
        List<FoundPairs> sent = new ArrayList<>();
        for (FoundPairs part : found) {
            occurrences.bothWays(part).forEachRemaining(each -> sent.add(each._2));
        }
        List<Occurrences.Proofs> proofs = new ArrayList<>();
        if (!blocks.isEmpty()) {
            occurrences.fetch(sent.iterator(), blocks.iterator()).forEachRemaining(each -> proofs.add(each._2));
        }
        Map<BruteForce.Pair, BruteForce.Verdict> pairs = new HashMap<>();
        new Expansion(
                        new Numbering(new long[1]),
                        Information.unknown(),
                        settings.listed(),
                        proofs.iterator(),
                        blocks.iterator())
                .forEachRemaining(shared -> shared.rows()
                        .forEachRemaining(row -> pairs.merge(
                                new BruteForce.Pair(
                                        row.leftArticleId(),
                                        row.leftSentence(),
                                        row.rightArticleId(),
                                        row.rightSentence()),
                                new BruteForce.Verdict(row.similarity(), row.witness()),
                                (a, b) -> new BruteForce.Verdict(a.similarity(), a.witness() || b.witness()))));
        return pairs;
    }

    private static List<SentenceBlock> blocks(List<Prose> corpus, JoinSettings settings) {
        List<DistinctSentences.Sentence> sentences = new ArrayList<>();
        for (Prose prose : corpus) {
            boolean[] furniture = new boolean[prose.sentences()];
            for (int s = 0; s < furniture.length; s++) {
                furniture[s] = prose.isFurniture(s);
            }
            var wording = new DistinctSentences.Wording(
                    prose.articleId(),
                    prose.outlet(),
                    prose.publishedAt(),
                    prose.firstWords(),
                    furniture,
                    prose.words().keys());
            DistinctSentences.sentences(wording, settings, 1).forEachRemaining(sentences::add);
        }
        sentences.sort(Comparator.comparingLong(DistinctSentences.Sentence::high)
                .thenComparingLong(DistinctSentences.Sentence::low)
                .thenComparingInt(DistinctSentences.Sentence::day)
                .thenComparing(DistinctSentences.Sentence::articleId, SharedSentences::compare)
                .thenComparingInt(DistinctSentences.Sentence::sentence));
        List<SentenceBlock> blocks = new ArrayList<>();
        new DistinctSentences.Blocks(0, sentences.iterator()).forEachRemaining(blocks::add);
        return blocks;
    }

    private static List<FoundPairs> found(List<SentenceBlock> blocks, JoinSettings settings, Random random) {
        var counts = new FeatureCounts();
        blocks.forEach(counts::add);
        List<FeatureCounts.Block> counted = new ArrayList<>();
        for (FeatureCounts.Block bucket : counts.drain(1 + random.nextInt(4))) {
            var merged = new FeatureCounts();
            merged.add(bucket);
            counted.add(FeatureCounts.withoutSingles(merged.sorted()));
        }
        var vocabulary = Vocabulary.of(counted);
        long sequences = 0;
        for (SentenceBlock block : blocks) {
            for (boolean isNew : block.newWords) {
                sequences += isNew ? 1 : 0;
            }
        }
        var weights = new Weights(sequences);
        List<RankedSentences> ranked = blocks.stream()
                .map(block -> RankedSentences.of(block, weights, vocabulary))
                .toList();
        float bound = Similarity.bound(settings.threshold());
        var vectors = new SharedVectors(ranked, weights, vocabulary.frequencies(), bound);
        int[] lengths = vectors.lengths();
        List<FoundPairs> found = new ArrayList<>();
        for (int begin = 0, end; begin < vocabulary.ranks(); begin = end) {
            end = Math.min(vocabulary.ranks(), begin + 1 + random.nextInt(vocabulary.ranks()));
            var terms = new BroadcastJoin.Terms(begin, end, Arrays.copyOfRange(lengths, begin, end));
            found.add(BroadcastJoin.join(vectors, terms, settings));
        }
        return found;
    }
}
