package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Weighs the features of a sentence: (1 + ln tf) · ln(1 + N / df), divided by the norm over all of them.
 *
 * <p>The smoothing never reaches zero: what all of five articles on one story say still counts, where
 * ln((N + 1) / (df + 1)) would erase it. Logarithms are {@link StrictMath}'s and sums go in ascending (df, key), so
 * that the digits are the same everywhere. A weight is kept as a float; the similarity of two sentences is the sum, in
 * doubles and in that order, of the products of their weights.
 */
final class Weights implements Serializable {
    private static final double ONE = 1 - 1e-6;

    private final long total;
    private final double[] idf = new double[1 << 16];

    /** {@code total} is N, the number of distinct sequences of words. */
    Weights(long total) {
        this.total = total;
    }

    /** A sum of products of floats near 1 is 1: there are no more digits in it. */
    static double similarity(double sum) {
        return sum >= ONE ? 1 : sum;
    }

    private double idf(int frequency) {
        if (frequency >= idf.length) {
            return StrictMath.log(1 + (double) total / frequency);
        }
        if (idf[frequency] == 0) {
            idf[frequency] = StrictMath.log(1 + (double) total / frequency);
        }
        return idf[frequency];
    }

    /** The weight of a feature before it is divided by the sentence's norm. */
    static double raw(int times, double idf) {
        return (times == 1 ? 1 : 1 + StrictMath.log(times)) * idf;
    }

    static float weight(double raw, double norm) {
        return (float) (raw / norm);
    }

    /** The IDF of each rank. */
    double[] byRank(int[] frequencies) {
        double[] idfs = new double[frequencies.length];
        for (int rank = 0; rank < idfs.length; rank++) {
            idfs[rank] = idf(frequencies[rank]);
        }
        return idfs;
    }

    /** What the vocabulary says of the features of one sentence, and their weights, in ascending (df, key). */
    static final class Weighed {
        int size;
        int[] rank = new int[64];
        int[] times = new int[64];
        float[] weight = new float[64];
        double norm;
        /** Nothing of meaning: see {@link Vocabulary#touch}. */
        private long touched;

        private void keep(int itsRank, int itsTimes, float itsWeight) {
            if (size == rank.length) {
                rank = Arrays.copyOf(rank, 2 * size);
                times = Arrays.copyOf(times, 2 * size);
                weight = Arrays.copyOf(weight, 2 * size);
            }
            rank[size] = itsRank;
            times[size] = itsTimes;
            weight[size++] = itsWeight;
        }
    }

    /**
     * Weighs a sentence; only features with a rank are kept, but all count in the norm.
     *
     * @param features as {@link FeatureKeys#of} gives them; sorted in place
     */
    void weigh(long[] features, Vocabulary vocabulary, Weighed into) {
        Arrays.sort(features);
        int distinct = 0;
        int[] times = new int[features.length];
        for (int i = 0; i < features.length; i++) {
            if (i == 0 || features[i] != features[i - 1]) {
                features[distinct++] = features[i];
            }
            times[distinct - 1]++;
        }
        int[] frequency = new int[distinct];
        int[] rank = new int[distinct];
        into.touched += vocabulary.touch(features, distinct);
        for (int i = 0; i < distinct; i++) {
            long known = vocabulary.of(features[i]);
            frequency[i] = Vocabulary.frequency(known);
            rank[i] = Vocabulary.rank(known);
        }
        weigh(distinct, times, frequency, rank, into);
    }

    /** The same, from features in the order of their keys. */
    void weigh(int distinct, int[] times, int[] frequency, int[] rank, Weighed into) {
        long[] order = new long[distinct];
        for (int i = 0; i < distinct; i++) {
            order[i] = (long) frequency[i] << 32 | i;
        }
        Arrays.sort(order);
        double[] raw = new double[distinct];
        double squares = 0;
        for (int k = 0; k < distinct; k++) {
            int i = (int) order[k];
            raw[k] = raw(times[i], idf(frequency[i]));
            squares += raw[k] * raw[k];
        }
        into.norm = Math.sqrt(squares);
        into.size = 0;
        for (int k = 0; k < distinct; k++) {
            int i = (int) order[k];
            if (rank[i] != Vocabulary.NO_RANK) {
                into.keep(rank[i], times[i], weight(raw[k], into.norm));
            }
        }
    }
}
