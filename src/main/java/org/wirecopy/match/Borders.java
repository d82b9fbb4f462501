package org.wirecopy.match;

import java.util.Arrays;

/**
 * Moves the borders of a cluster to where the common words begin and end.
 *
 * <p>Each word of one side is absent from the other side's hull, present in it, or part of a pair of adjacent words that
 * stands in it. How often each of these happens inside the hull and far from it gives a log likelihood ratio, so the
 * weights fit the pair at hand: a paraphrase is judged by other odds than a copy. The new hull is the run of sentences
 * with the largest sum.
 */
final class Borders {
    /** How far the borders may move, in words. Chosen on PAN 2013's training half, as are all numbers here. */
    static final int REACH = 60;

    /** The largest sum must reach this, or the cluster is chance. */
    static final double LEAST = 25;

    private static final double PRIOR_WEIGHT = 30;
    private static final double[] PRIOR_INSIDE = {0.25, 0.35, 0.40};
    private static final double[] PRIOR_OUTSIDE = {0.70, 0.25, 0.05};
    private static final double LEAST_WEIGHT = 0.1;

    private final SentenceVectors vectors;

    Borders(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    /** The cluster with its borders moved, twice on each side; null if it turns out to be chance. */
    Cluster moved(Cluster cluster) {
        int[] left = {cluster.leftFrom(), cluster.leftTo()};
        int[] right = {cluster.rightFrom(), cluster.rightTo()};
        for (int round = 0; round < 2; round++) {
            int[] movedLeft = moved(vectors.left, left, vectors.right, right);
            int[] movedRight = moved(vectors.right, right, vectors.left, left);
            if (movedLeft == null || movedRight == null) {
                return null;
            }
            left = movedLeft;
            right = movedRight;
        }
        double similarity = vectors.cosine(left[0], left[1], right[0], right[1]);
        return new Cluster(left[0], left[1], right[0], right[1], cluster.pairs(), similarity);
    }

    private int[] moved(SentenceVectors.Side side, int[] hull, SentenceVectors.Side other, int[] otherHull) {
        byte[] levels = levels(side, other, otherHull);
        int from = side.firstWord(hull[0]);
        int to = side.firstWord(hull[1]);
        double[] ratios = ratios(levels, from, to);
        int first = hull[0];
        while (first > 0 && side.firstWord(first) > from - REACH) {
            first--;
        }
        int last = hull[1];
        while (last < side.count() && side.firstWord(last) < to + REACH) {
            last++;
        }
        return heaviestRun(side, levels, ratios, first, last);
    }

    private int[] heaviestRun(SentenceVectors.Side side, byte[] levels, double[] ratios, int first, int last) {
        double best = 0;
        int[] run = null;
        double sum = 0;
        int begin = first;
        for (int s = first; s < last; s++) {
            if (sum <= 0) {
                sum = 0;
                begin = s;
            }
            for (int w = side.firstWord(s); w < side.firstWord(s + 1); w++) {
                sum += ratios[levels[w]] * Math.max(LEAST_WEIGHT, vectors.idf[side.terms[w]]);
            }
            if (sum > best) {
                best = sum;
                run = new int[] {begin, s + 1};
            }
        }
        return best < LEAST ? null : run;
    }

    private static double[] ratios(byte[] levels, int from, int to) {
        double[] inside = new double[3];
        double[] outside = new double[3];
        for (int w = 0; w < levels.length; w++) {
            if (w >= from && w < to) {
                inside[levels[w]]++;
            } else if (w < from - REACH || w >= to + REACH) {
                outside[levels[w]]++;
            }
        }
        double in = Arrays.stream(inside).sum() + PRIOR_WEIGHT;
        double out = Arrays.stream(outside).sum() + PRIOR_WEIGHT;
        double[] ratios = new double[3];
        for (int level = 0; level < 3; level++) {
            double p = (inside[level] + PRIOR_WEIGHT * PRIOR_INSIDE[level]) / in;
            double q = (outside[level] + PRIOR_WEIGHT * PRIOR_OUTSIDE[level]) / out;
            ratios[level] = Math.log(p / q);
        }
        return ratios;
    }

    /** Per word of the article 0 if the other side's hull lacks it, 1 if it has it, 2 if it has a pair around it. */
    private static byte[] levels(SentenceVectors.Side side, SentenceVectors.Side other, int[] hull) {
        int from = other.firstWord(hull[0]);
        int to = other.firstWord(hull[1]);
        int[] single = Arrays.copyOfRange(other.terms, from, to);
        long[] pairs = new long[Math.max(0, single.length - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pair(single[i], single[i + 1]);
        }
        Arrays.sort(single);
        Arrays.sort(pairs);
        byte[] levels = new byte[side.terms.length];
        for (int w = 0; w < levels.length; w++) {
            if (Arrays.binarySearch(single, side.terms[w]) >= 0) {
                levels[w] = (byte) Math.max(1, levels[w]);
                if (w > 0
                        && levels[w - 1] > 0
                        && Arrays.binarySearch(pairs, pair(side.terms[w - 1], side.terms[w])) >= 0) {
                    levels[w] = 2;
                    levels[w - 1] = 2;
                }
            }
        }
        return levels;
    }

    private static long pair(int first, int second) {
        return (long) first << 32 | second;
    }
}
