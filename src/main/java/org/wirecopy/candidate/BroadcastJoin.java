package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/** Feeds the kernel from memory: each task takes a range of terms, and finds their lists in vectors that all share. */
final class BroadcastJoin {
    private static final int TASKS_PER_CORE = 16;
    /** What is not worth a task of its own. */
    private static final long LEAST_WORK = 2_000_000;

    private BroadcastJoin() {}

    /**
     * The terms from {@code begin} to {@code end} (exclusive).
     *
     * @param lengths how many sentences each of their lists has
     */
    record Terms(int begin, int end, int[] lengths) implements Serializable {}

    /** The pairs found, task by task; counts and weighs the features, which runs two jobs. */
    static SimilarPairs.Joined of(
            JavaSparkContext context,
            JavaRDD<SentenceBlock> sentences,
            Frequencies frequencies,
            JoinSettings settings,
            Held held) {
        List<CountedFeatures> counted = frequencies.of(sentences).collect();
        Vocabulary all =
                Vocabulary.of(counted.stream().map(CountedFeatures::repeated).toList());
        Broadcast<Vocabulary> vocabulary = held.keep(context.broadcast(all));
        var weights = new Weights(frequencies.sequences());
        List<RankedSentences> ranked = sentences
                .map(block -> RankedSentences.of(block, weights, vocabulary.value()))
                .collect();
        float bound = Similarity.bound(settings.threshold());
        Broadcast<SharedVectors> vectors =
                held.keep(context.broadcast(new SharedVectors(ranked, weights, all.frequencies(), bound)));
        long features = counted.stream().mapToLong(CountedFeatures::distinct).sum();
        return new SimilarPairs.Joined("broadcast", features, all.ranks(), found(context, vectors, settings));
    }

    private static JavaRDD<FoundPairs> found(
            JavaSparkContext context, Broadcast<SharedVectors> vectors, JoinSettings settings) {
        List<Terms> tasks = tasks(vectors.value().lengths(), TASKS_PER_CORE * context.defaultParallelism());
        return context.parallelize(tasks, tasks.size()).map(terms -> join(vectors.value(), terms, settings));
    }

    /** Ranges of about equal work, the longest lists first. */
    static List<Terms> tasks(int[] lengths, int most) {
        long[] work = Arrays.stream(lengths).mapToLong(BroadcastJoin::work).toArray();
        long share = Math.max(LEAST_WORK, Arrays.stream(work).sum() / most);
        List<Terms> tasks = new ArrayList<>();
        int end = lengths.length;
        long sum = 0;
        for (int begin = lengths.length - 1; begin >= 0; begin--) {
            sum += work[begin];
            if (sum >= share || begin == 0) {
                tasks.add(new Terms(begin, end, Arrays.copyOfRange(lengths, begin, end)));
                end = begin;
                sum = 0;
            }
        }
        return tasks.isEmpty() ? List.of(new Terms(0, 0, new int[0])) : tasks;
    }

    /**
     * What a list costs, as measured, in units of some 30 to 50 nanoseconds: short ones that each sentence is somewhere else in
     * memory, and all their pairs; long ones the building of their second terms' lists, and few of their pairs.
     */
    private static long work(int length) {
        if (length < 2) {
            return 0;
        }
        long pairs = (long) length * (length - 1) / 2;
        return length < TermJoin.LONG ? 4 * pairs + 14L * length : pairs / 32 + 24L * length;
    }

    static FoundPairs join(SharedVectors shared, Terms terms, JoinSettings settings) {
        Vectors vectors = shared.vectors();
        var lists = Lists.of(vectors, shared.prefixes(), terms);
        var found = new FoundPairs();
        var join = new TermJoin(vectors, settings, found, null);
        for (int term = terms.begin; term < terms.end; term++) {
            int begin = lists.start[term - terms.begin];
            int end = lists.start[term - terms.begin + 1];
            if (end - begin > settings.chunk()) {
                joinChunks(vectors, lists, begin, end, term, settings.chunk(), join);
            } else if (end - begin > 1) {
                join.join(TermJoin.place(term, 0), Postings.of(vectors, lists.sentence, lists.entry, begin, end));
            }
        }
        return found;
    }

    private static void joinChunks(
            Vectors vectors, Lists lists, int begin, int end, int term, int chunk, TermJoin join) {
        int chunks = chunks(end - begin, chunk);
        List<Postings> parts = new ArrayList<>();
        for (int c = 0; c < chunks; c++) {
            int[] sentence = new int[end - begin];
            int[] entry = new int[end - begin];
            int n = 0;
            for (int i = begin; i < end; i++) {
                if (chunkOf(lists.sentence[i], chunks) == c) {
                    sentence[n] = lists.sentence[i];
                    entry[n++] = lists.entry[i];
                }
            }
            parts.add(Postings.of(vectors, sentence, entry, 0, n));
        }
        for (int one = 0; one < chunks; one++) {
            join.join(TermJoin.place(term, one * chunks + one), parts.get(one));
            for (int other = one + 1; other < chunks; other++) {
                join.join(TermJoin.place(term, one * chunks + other), parts.get(one), parts.get(other));
            }
        }
    }

    static int chunks(int length, int chunk) {
        return (length + chunk - 1) / chunk;
    }

    /** The chunk of a list to which a sentence belongs: even, and by the sentence's number alone. */
    static int chunkOf(long number, int chunks) {
        return FeatureKeys.bucket(FeatureKeys.mix(number), chunks);
    }

    /** The lists of a range of terms, one after the other; sentences ascend in each. */
    private record Lists(int[] start, int[] sentence, int[] entry) {
        static Lists of(Vectors vectors, SharedVectors.Prefixes prefixes, Terms terms) {
            int[] start = new int[terms.lengths.length + 1];
            System.arraycopy(terms.lengths, 0, start, 1, terms.lengths.length);
            Arrays.parallelPrefix(start, Integer::sum);
            int[] filled = start.clone();
            int length = start[start.length - 1];
            var lists = new Lists(start, new int[length], new int[length]);
            for (int s = 0; s < vectors.size(); s++) {
                int begin = prefixes.start()[s];
                int end = prefixes.start()[s + 1];
                for (int p = begin; p < end && prefixes.rank()[p] < terms.end; p++) {
                    int term = prefixes.rank()[p] - terms.begin;
                    if (term >= 0) {
                        lists.sentence[filled[term]] = s;
                        lists.entry[filled[term]++] = vectors.start[s] + p - begin;
                    }
                }
            }
            return lists;
        }
    }
}
