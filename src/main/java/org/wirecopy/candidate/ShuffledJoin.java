package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.spark.Records;

/**
 * Feeds the kernel from disk, for corpora that no memory holds: every sentence travels to the lists of those of its
 * terms that could bring it to the threshold. Spark sorts and spills; a task holds one list, or two chunks of a long
 * one.
 */
final class ShuffledJoin {
    private ShuffledJoin() {}

    /** The vectors of a block of sentences, and the number of the first. */
    record Numbered(long first, Vectors vectors) implements Serializable {}

    /**
     * A sentence in the list of a term.
     *
     * @param part where a long list is cut in chunks: the two chunks that meet
     * @param side 0 if the list, or the chunk, is joined with itself; 1 and 2 for the first and second of two chunks
     * @param entry which of its entries the term is
     * @param entries as in {@link Vectors}
     */
    public record Posting(
            int term, int part, int side, long number, int day, long[] outlets, int entry, int[] entries) {}

    /** The pairs found; counts and weighs the features, which runs two jobs. */
    static SimilarPairs.Joined of(
            SparkSession spark,
            JavaRDD<SentenceBlock> sentences,
            Numbering numbering,
            Frequencies frequencies,
            JoinSettings settings,
            Held held) {
        int partitions = numbering.partitions();
        JavaRDD<CountedFeatures> counted = held.keep(frequencies.of(sentences));
        long features = counted.map(CountedFeatures::distinct).fold(0L, Long::sum);
        var shared = new SharedVocabulary(counted.map(CountedFeatures::joining).collect());
        var weights = new Weights(frequencies.sequences());
        JavaRDD<Numbered> vectors = held.keep(sentences.zipPartitions(
                shared.of(sentences, counted), (blocks, its) -> weigh(blocks, its.next(), weights, numbering)));
        Map<Integer, Integer> chunks = chunks(vectors, settings);
        float bound = Similarity.bound(settings.threshold());
        Dataset<Posting> postings = spark.createDataset(
                vectors.flatMap(block -> postings(block, chunks, bound)).rdd(), Records.encoder(Posting.class));
        JavaRDD<FoundPairs> found = postings.repartition(partitions, col("term"), col("part"))
                .sortWithinPartitions("term", "part", "side", "number")
                .toJavaRDD()
                .mapPartitions(rows -> new Lists(rows, settings));
        return new SimilarPairs.Joined("shuffled", features, shared.ranks(), found);
    }

    private static Iterator<Numbered> weigh(
            Iterator<SentenceBlock> blocks, Vocabulary vocabulary, Weights weights, Numbering numbering) {
        List<Numbered> vectors = new ArrayList<>();
        while (blocks.hasNext()) {
            SentenceBlock block = blocks.next();
            vectors.add(new Numbered(numbering.first(block), Vectors.of(block, weights, vocabulary)));
        }
        return vectors.iterator();
    }

    /** Of the terms with long lists: in how many chunks these are cut. */
    private static Map<Integer, Integer> chunks(JavaRDD<Numbered> vectors, JoinSettings settings) {
        float bound = Similarity.bound(settings.threshold());
        return new HashMap<>(vectors.mapPartitionsToPair(blocks -> {
                    Map<Integer, Integer> lengths = new HashMap<>();
                    while (blocks.hasNext()) {
                        Vectors block = blocks.next().vectors;
                        for (int e = 0; e < block.entries.length / 3; e++) {
                            if (block.from(e) >= bound) {
                                lengths.merge(block.rank(e), 1, Integer::sum);
                            }
                        }
                    }
                    List<scala.Tuple2<Integer, Integer>> counts = new ArrayList<>();
                    lengths.forEach((term, n) -> counts.add(new scala.Tuple2<>(term, n)));
                    return counts.iterator();
                })
                .reduceByKey(Integer::sum)
                .filter(term -> term._2 > settings.chunk())
                .mapValues(n -> BroadcastJoin.chunks(n, settings.chunk()))
                .collectAsMap());
    }

    private static Iterator<Posting> postings(Numbered block, Map<Integer, Integer> chunks, float bound) {
        Vectors vectors = block.vectors;
        List<Posting> postings = new ArrayList<>();
        for (int s = 0; s < vectors.size(); s++) {
            int[] entries = vectors.entriesOf(s);
            long[] outlets = vectors.outletsOf(s);
            for (int e = vectors.start[s]; e < vectors.start[s + 1] && vectors.from(e) >= bound; e++) {
                int term = vectors.rank(e);
                int n = chunks.getOrDefault(term, 1);
                int mine = n == 1 ? 0 : BroadcastJoin.chunkOf(block.first + s, n);
                for (int other = 0; other < n; other++) {
                    int part = Math.min(mine, other) * n + Math.max(mine, other);
                    postings.add(new Posting(
                            term,
                            part,
                            mine == other ? 0 : mine < other ? 1 : 2,
                            block.first + s,
                            vectors.day[s],
                            outlets,
                            e - vectors.start[s],
                            entries));
                }
            }
        }
        return postings.iterator();
    }

    /** Joins the lists of a sorted partition one by one. */
    private static final class Lists extends Runs<Posting, FoundPairs> {
        private static final int BATCH = 1 << 16;

        private final JoinSettings settings;

        Lists(Iterator<Posting> sorted, JoinSettings settings) {
            super(sorted);
            this.settings = settings;
        }

        @Override
        FoundPairs run() {
            var found = new FoundPairs();
            while (next != null && found.size < BATCH) {
                join(found);
            }
            return found;
        }

        private void join(FoundPairs found) {
            Posting first = next;
            List<Posting> list = new ArrayList<>();
            int seconds = 0;
            while (next != null && next.term == first.term && next.part == first.part) {
                list.add(next);
                seconds += next.side == 2 ? 1 : 0;
                advance();
            }
            var builder = new Vectors.Builder();
            int[] sentence = new int[list.size()];
            int[] entry = new int[list.size()];
            long[] numbers = new long[list.size()];
            int entries = 0;
            for (int i = 0; i < sentence.length; i++) {
                Posting posting = list.get(i);
                builder.add(posting.entries, posting.day, posting.outlets);
                sentence[i] = i;
                entry[i] = entries + posting.entry;
                numbers[i] = posting.number;
                entries += posting.entries.length / 3;
            }
            Vectors vectors = builder.build();
            var join = new TermJoin(vectors, settings, found, numbers);
            long place = TermJoin.place(first.term, first.part);
            int firsts = sentence.length - seconds;
            Postings one = Postings.of(vectors, sentence, entry, 0, firsts);
            if (first.side == 0) {
                join.join(place, one);
            } else {
                join.join(place, one, Postings.of(vectors, sentence, entry, firsts, sentence.length));
            }
        }
    }
}
