package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.List;

/**
 * The vectors of all sentences, and the terms by which they join. They travel as ranks, and are weighed once in each executor.
 */
final class SharedVectors implements Serializable {
    private final List<RankedSentences> sentences;
    private final Weights weights;
    /** The document frequency of the feature of each rank. */
    private final int[] frequency;
    /** What the norm from an entry on must reach for its term to join. */
    private final float bound;

    private transient Vectors vectors;
    private transient Prefixes prefixes;

    SharedVectors(List<RankedSentences> sentences, Weights weights, int[] frequency, float bound) {
        this.sentences = sentences;
        this.weights = weights;
        this.frequency = frequency;
        this.bound = bound;
    }

    synchronized Vectors vectors() {
        if (vectors == null) {
            vectors = Vectors.of(sentences, weights.byRank(frequency));
        }
        return vectors;
    }

    synchronized Prefixes prefixes() {
        if (prefixes == null) {
            prefixes = Prefixes.of(vectors(), bound);
        }
        return prefixes;
    }

    /** How many sentences each term's list has. */
    int[] lengths() {
        int[] lengths = new int[frequency.length];
        for (int rank : prefixes().rank) {
            lengths[rank]++;
        }
        return lengths;
    }

    /**
     * The entries by which sentences join: those that, with what follows, could bring them to the threshold.
     *
     * @param start where those of each sentence begin in {@code rank}
     * @param rank of each, from the sentence's first entry on
     */
    record Prefixes(int[] start, int[] rank) {
        static Prefixes of(Vectors vectors, float bound) {
            int[] start = new int[vectors.size() + 1];
            for (int s = 0; s < vectors.size(); s++) {
                int end = vectors.start[s];
                while (end < vectors.start[s + 1] && vectors.from(end) >= bound) {
                    end++;
                }
                start[s + 1] = start[s] + end - vectors.start[s];
            }
            int[] rank = new int[start[vectors.size()]];
            for (int s = 0; s < vectors.size(); s++) {
                for (int p = start[s]; p < start[s + 1]; p++) {
                    rank[p] = vectors.rank(vectors.start[s] + p - start[s]);
                }
            }
            return new Prefixes(start, rank);
        }
    }
}
