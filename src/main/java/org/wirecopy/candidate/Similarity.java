package org.wirecopy.candidate;

/**
 * The similarity of two sentences, added up term by term in ascending rank, so that it has the same digits wherever it
 * is computed.
 */
final class Similarity {
    /** Bounds are floats; the similarity itself is compared without slack. */
    private static final double SLACK = 1e-5;

    private static final double FAILED = -1;

    private final Vectors vectors;
    private final int[] entries;
    private final float bound;

    Similarity(Vectors vectors, double threshold) {
        this.vectors = vectors;
        this.entries = vectors.entries;
        this.bound = bound(threshold);
    }

    /** What a bound must reach for a pair to be able to reach the threshold. */
    static float bound(double threshold) {
        return (float) (threshold - SLACK);
    }

    /** The similarity from two entries of one rank on, or less than the threshold as soon as that is certain. */
    double from(int x, int left, int y, int right) {
        return from(x, left, y, right, (double) vectors.weight(x) * vectors.weight(y));
    }

    /** The same, where {@code sumSoFar} is what the terms up to and with that rank add up to. */
    double from(int x, int left, int y, int right, double sumSoFar) {
        int a = 3 * x;
        int b = 3 * y;
        int endA = 3 * vectors.start[left + 1];
        int endB = 3 * vectors.start[right + 1];
        int[] e = entries;
        double sum = sumSoFar;
        float leftAfter = Float.intBitsToFloat(e[a + 2]);
        float rightAfter = Float.intBitsToFloat(e[b + 2]);
        a += 3;
        b += 3;
        while (a < endA && b < endB) {
            int rankA = e[a];
            int rankB = e[b];
            if (rankA == rankB) {
                sum += (double) Float.intBitsToFloat(e[a + 1]) * Float.intBitsToFloat(e[b + 1]);
            }
            if (rankA <= rankB) {
                leftAfter = Float.intBitsToFloat(e[a + 2]);
                a += 3;
            }
            if (rankB <= rankA) {
                rightAfter = Float.intBitsToFloat(e[b + 2]);
                b += 3;
            }
            if (sum + leftAfter * rightAfter < bound) {
                return FAILED;
            }
        }
        return Weights.similarity(sum);
    }

    /** Whether two runs of entries have a term in common. */
    boolean haveCommonTerm(int x, int endX, int y, int endY) {
        int a = 3 * x;
        int b = 3 * y;
        while (a < 3 * endX && b < 3 * endY) {
            if (entries[a] == entries[b]) {
                return true;
            }
            if (entries[a] < entries[b]) {
                a += 3;
            } else {
                b += 3;
            }
        }
        return false;
    }

    /** The whole similarity of two sentences. */
    double of(int left, int right) {
        int a = 3 * vectors.start[left];
        int b = 3 * vectors.start[right];
        while (entries[a] != entries[b]) {
            if (entries[a] < entries[b]) {
                a += 3;
            } else {
                b += 3;
            }
        }
        return from(a / 3, left, b / 3, right);
    }
}
