package org.wirecopy.match;

import java.util.Arrays;

/**
 * The longest common subsequence of two runs of words, by Hirschberg's divide and conquer (CACM 18, 1975) in linear
 * memory.
 *
 * <p>Where the two runs are long, only a band around the diagonal is searched, so that time stays within
 * {@link #CELLS} per level; the result is then a common subsequence, not always the longest.
 */
final class CommonWords {
    /** How many cells are filled at most; 2,000 × 2,000 words are still searched whole. */
    static final long CELLS = 4_000_000;

    static final int LEAST_BAND = 64;

    private final long[] left;
    private final long[] right;
    private final int[] partners;

    private CommonWords(long[] left, long[] right, int[] partners) {
        this.left = left;
        this.right = right;
        this.partners = partners;
    }

    /**
     * Writes into {@code partners}, for each left word in a range, the index of the right word it is aligned with, and
     * leaves the others as they are.
     */
    static void align(long[] left, int leftFrom, int leftTo, long[] right, int rightFrom, int rightTo, int[] partners) {
        new CommonWords(left, right, partners).align(leftFrom, leftTo, rightFrom, rightTo);
    }

    /** For each word of {@code left} the index of its partner in {@code right}, ascending, or -1. */
    static int[] of(long[] left, long[] right) {
        int[] partners = new int[left.length];
        Arrays.fill(partners, -1);
        align(left, 0, left.length, right, 0, right.length, partners);
        return partners;
    }

    private void align(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        int a = leftFrom;
        int b = rightFrom;
        while (a < leftTo && b < rightTo && left[a] == right[b]) {
            partners[a++] = b++;
        }
        int aEnd = leftTo;
        int bEnd = rightTo;
        while (aEnd > a && bEnd > b && left[aEnd - 1] == right[bEnd - 1]) {
            partners[--aEnd] = --bEnd;
        }
        if (a == aEnd || b == bEnd) {
            return;
        }
        if (aEnd - a == 1) {
            alignOne(a, b, bEnd);
            return;
        }
        int middle = (a + aEnd) >>> 1;
        int cut = cut(a, middle, aEnd, b, bEnd);
        align(a, middle, b, cut);
        align(middle, aEnd, cut, bEnd);
    }

    private void alignOne(int word, int from, int to) {
        for (int b = from; b < to; b++) {
            if (left[word] == right[b]) {
                partners[word] = b;
                return;
            }
        }
    }

    /** Where the right run is best divided when the left one is divided in the middle. */
    private int cut(int from, int middle, int to, int rightFrom, int rightTo) {
        int[] before = lengths(from, middle, to, rightFrom, rightTo);
        int[] after = lengthsBackward(from, middle, to, rightFrom, rightTo);
        int best = 0;
        for (int j = 1; j < before.length; j++) {
            if (before[j] + after[j] > before[best] + after[best]) {
                best = j;
            }
        }
        return rightFrom + best;
    }

    /** Lengths of the common subsequences of the left run's first half with each prefix of the right run. */
    private int[] lengths(int from, int middle, int to, int rightFrom, int rightTo) {
        int m = rightTo - rightFrom;
        int band = band(to - from, m);
        int step = m / (to - from) + 1;
        int[] row = new int[m + 1];
        for (int i = from; i < middle; i++) {
            int diagonal = (int) ((long) (i - from) * m / (to - from));
            int first = Math.max(1, diagonal - band);
            int last = Math.min(m, diagonal + band);
            int corner = row[first - 1];
            for (int j = first; j <= last; j++) {
                int above = row[j];
                row[j] = left[i] == right[rightFrom + j - 1] ? corner + 1 : Math.max(above, row[j - 1]);
                corner = above;
            }
            for (int j = last + 1; j <= Math.min(m, last + step); j++) {
                row[j] = Math.max(row[j], row[j - 1]);
            }
        }
        for (int j = 1; j <= m; j++) {
            row[j] = Math.max(row[j], row[j - 1]);
        }
        return row;
    }

    /** Lengths of the common subsequences of the left run's second half with each suffix of the right run. */
    private int[] lengthsBackward(int from, int middle, int to, int rightFrom, int rightTo) {
        int m = rightTo - rightFrom;
        int band = band(to - from, m);
        int step = m / (to - from) + 1;
        int[] row = new int[m + 1];
        for (int i = to - 1; i >= middle; i--) {
            int diagonal = (int) ((long) (i - from) * m / (to - from));
            int first = Math.max(0, diagonal - band);
            int last = Math.min(m - 1, diagonal + band);
            int corner = row[last + 1];
            for (int j = last; j >= first; j--) {
                int above = row[j];
                row[j] = left[i] == right[rightFrom + j] ? corner + 1 : Math.max(above, row[j + 1]);
                corner = above;
            }
            for (int j = first - 1; j >= Math.max(0, first - step); j--) {
                row[j] = Math.max(row[j], row[j + 1]);
            }
        }
        for (int j = m - 1; j >= 0; j--) {
            row[j] = Math.max(row[j], row[j + 1]);
        }
        return row;
    }

    private static int band(int n, int m) {
        return (int) Math.min(m, Math.max(LEAST_BAND, CELLS / (2L * n)));
    }
}
