package org.wirecopy.match;

import java.util.List;

/**
 * Similar sentences that lie close together in both articles, and the hull around them in sentences, half-open.
 *
 * @param pairs by (left, right), at least one
 * @param similarity cosine of the two hulls
 */
record Cluster(int leftFrom, int leftTo, int rightFrom, int rightTo, List<SentencePair> pairs, double similarity) {
    static Cluster around(List<SentencePair> pairs, SentenceVectors vectors) {
        int leftFrom = Integer.MAX_VALUE;
        int leftTo = 0;
        int rightFrom = Integer.MAX_VALUE;
        int rightTo = 0;
        for (SentencePair pair : pairs) {
            leftFrom = Math.min(leftFrom, pair.left());
            leftTo = Math.max(leftTo, pair.left() + 1);
            rightFrom = Math.min(rightFrom, pair.right());
            rightTo = Math.max(rightTo, pair.right() + 1);
        }
        return new Cluster(
                leftFrom, leftTo, rightFrom, rightTo, pairs, vectors.cosine(leftFrom, leftTo, rightFrom, rightTo));
    }

    boolean meets(Cluster other) {
        return leftFrom < other.leftTo
                && other.leftFrom < leftTo
                && rightFrom < other.rightTo
                && other.rightFrom < rightTo;
    }

    Cluster mirrored() {
        List<SentencePair> mirrored = pairs.stream()
                .map(p -> new SentencePair(p.right(), p.left(), p.similarity()))
                .sorted(SentencePair.ORDER)
                .toList();
        return new Cluster(rightFrom, rightTo, leftFrom, leftTo, mirrored, similarity);
    }
}
