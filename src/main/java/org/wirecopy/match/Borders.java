package org.wirecopy.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Moves the borders of a passage to where the common words begin and end.
 *
 * <p>Each word of one side is absent from the other side's hull, present in it, or part of a pair of adjacent words that
 * stands in it; a word of the other side explains only one word, the nearest to the middle of the hull. How often each of
 * these happens inside the hull and far from it gives a log likelihood ratio, so the weights fit the pair at hand: a
 * paraphrase is judged by other odds than a copy. The new hull is the run of words with the largest sum, where a border
 * inside a sentence costs extra. All numbers were chosen on PAN 2013's training half.
 */
final class Borders {
    /** How far a border may move in one round, in words. */
    static final int REACH = 60;

    /** How many words further away are still looked at for how common the hull's words are elsewhere. */
    static final int SURROUNDINGS = 5_000;

    /** The largest sum must reach this, or the passage is chance. */
    static final double LEAST = 25;

    /** What a border inside a sentence costs. */
    static final double CUT = 20;

    /** What each word gains, in units of its weight, since a passage is likely to go on. */
    static final double CONTINUATION = 0.25;

    static final int ROUNDS = 3;

    private static final double PRIOR_WEIGHT = 30;
    private static final double[] PRIOR_INSIDE = {0.25, 0.35, 0.40};
    private static final double[] PRIOR_OUTSIDE = {0.70, 0.25, 0.05};
    private static final double COMMON = 0.3;
    private static final double LEAST_WEIGHT = 0.1;

    private final SentenceVectors vectors;

    Borders(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    /** The hull with its borders moved; null if it turns out to be chance. */
    Hull moved(Hull hull) {
        Borders mirrored = new Borders(vectors.mirrored());
        Hull current = hull;
        for (int round = 0; round < ROUNDS && current != null; round++) {
            Hull onLeft = movedLeft(current);
            Hull onRight = mirrored.movedLeft(current.mirrored());
            current = onLeft == null || onRight == null
                    ? null
                    : onLeft.mirrored()
                            .withLeft(onRight.leftFrom(), onRight.leftTo())
                            .mirrored();
        }
        return current;
    }

    private Hull movedLeft(Hull hull) {
        int from = Math.max(0, hull.leftFrom() - SURROUNDINGS);
        int to = Math.min(vectors.left.article.terms.length, hull.leftTo() + SURROUNDINGS);
        byte[] levels = levels(hull, from, to);
        double[] ratios = ratios(hull, levels, from, to);
        int first = hull.leftFrom();
        while (first > from && (hull.leftFrom() - first < REACH || !vectors.left.begins(first))) {
            first--;
        }
        int last = hull.leftTo();
        while (last < to && (last - hull.leftTo() < REACH || !vectors.left.begins(last))) {
            last++;
        }
        double best = LEAST;
        double sum = Double.NEGATIVE_INFINITY;
        int begin = first;
        Hull heaviest = null;
        for (int w = first; w < last; w++) {
            double start = vectors.left.begins(w) ? 0 : -CUT;
            if (start >= sum) {
                sum = start;
                begin = w;
            }
            sum += ratios[levels[w - from]] * Math.max(LEAST_WEIGHT, vectors.left.weightOf(w) - COMMON);
            double whole = sum - (vectors.left.begins(w + 1) ? 0 : CUT);
            if (whole > best) {
                best = whole;
                heaviest = hull.withLeft(begin, w + 1);
            }
        }
        return heaviest;
    }

    private static double[] ratios(Hull hull, byte[] levels, int from, int to) {
        double[] inside = new double[3];
        double[] outside = new double[3];
        for (int w = from; w < to; w++) {
            if (w >= hull.leftFrom() && w < hull.leftTo()) {
                inside[levels[w - from]]++;
            } else if (w < hull.leftFrom() - REACH || w >= hull.leftTo() + REACH) {
                outside[levels[w - from]]++;
            }
        }
        double in = Arrays.stream(inside).sum() + PRIOR_WEIGHT;
        double out = Arrays.stream(outside).sum() + PRIOR_WEIGHT;
        double[] ratios = new double[3];
        for (int level = 0; level < 3; level++) {
            double p = (inside[level] + PRIOR_WEIGHT * PRIOR_INSIDE[level]) / in;
            double q = (outside[level] + PRIOR_WEIGHT * PRIOR_OUTSIDE[level]) / out;
            ratios[level] = Math.log(p / q) + CONTINUATION;
        }
        return ratios;
    }

    /** Per left word 0 if the right side of the hull lacks it, 1 if it has it, 2 if it has a pair around it. */
    private byte[] levels(Hull hull, int from, int to) {
        Map<Long, Integer> left = wordsAndPairs(hull);
        byte[] levels = new byte[to - from];
        int middle = (hull.leftFrom() + hull.leftTo()) >>> 1;
        int near = Math.max(middle - hull.leftFrom(), hull.leftTo() - middle) + REACH;
        for (int d = 0; d < Math.max(middle - from, to - middle); d++) {
            int after = middle + d;
            if (after < to) {
                raise(levels, after - from, 1, uses(left, vectors.left.partnerOf(after), d <= near));
                if (after > from && uses(left, pairAt(after - 1), d <= near)) {
                    raise(levels, after - from, 2, true);
                    raise(levels, after - 1 - from, 2, true);
                }
            }
            int before = middle - 1 - d;
            if (before >= from) {
                raise(levels, before - from, 1, uses(left, vectors.left.partnerOf(before), d <= near));
                if (before + 1 < to && uses(left, pairAt(before), d <= near)) {
                    raise(levels, before - from, 2, true);
                    raise(levels, before + 1 - from, 2, true);
                }
            }
        }
        return levels;
    }

    private static void raise(byte[] levels, int word, int level, boolean holds) {
        if (holds && levels[word] < level) {
            levels[word] = (byte) level;
        }
    }

    /** Whether there is one left, which is then used up; what lies far away uses up nothing. */
    private static boolean uses(Map<Long, Integer> left, long key, boolean up) {
        Integer count = left.get(key);
        if (count == null || count == 0) {
            return false;
        }
        if (up) {
            left.put(key, count - 1);
        }
        return true;
    }

    private Map<Long, Integer> wordsAndPairs(Hull hull) {
        int[] terms = vectors.right.article.terms;
        Map<Long, Integer> counts = new HashMap<>();
        for (int w = hull.rightFrom(); w < hull.rightTo(); w++) {
            counts.merge((long) terms[w], 1, Integer::sum);
            if (w + 1 < hull.rightTo()) {
                counts.merge(pair(terms[w], terms[w + 1]), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** The pair of a left word and the next one in the terms of the right side. */
    private long pairAt(int word) {
        int first = vectors.left.partnerOf(word);
        int second = vectors.left.partnerOf(word + 1);
        return first == SentenceVectors.NO_PARTNER || second == SentenceVectors.NO_PARTNER
                ? SentenceVectors.NO_PARTNER
                : pair(first, second);
    }

    private static long pair(int first, int second) {
        return (first + 1L) << 32 | second;
    }
}
