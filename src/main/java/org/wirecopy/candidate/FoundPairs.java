package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/** Pairs of distinct sentences as the kernel finds them, in parallel arrays, and what it did to find them. */
final class FoundPairs implements Serializable {
    /** In {@code proof}: the pair is listed in its own right, and stands here once. */
    static final long LISTED = -1;

    int size;
    long[] left = new long[16];
    long[] right = new long[16];
    double[] similarity = new double[16];
    /** {@link #LISTED}, or the place of the cut list in which {@code right} proves {@code left} at {@code outlet}. */
    long[] proof = new long[16];

    long[] outlet = new long[16];
    final Tally tally = new Tally();

    void add(long itsLeft, long itsRight, double itsSimilarity, long itsProof, long itsOutlet) {
        if (size == left.length) {
            left = Arrays.copyOf(left, 2 * size);
            right = Arrays.copyOf(right, 2 * size);
            similarity = Arrays.copyOf(similarity, 2 * size);
            proof = Arrays.copyOf(proof, 2 * size);
            outlet = Arrays.copyOf(outlet, 2 * size);
        }
        left[size] = itsLeft;
        right[size] = itsRight;
        similarity[size] = itsSimilarity;
        proof[size] = itsProof;
        outlet[size] = itsOutlet;
        size++;
    }
}
