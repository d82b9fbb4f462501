package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Settles words that two passages of one pair of articles both claim: they go to the one that explains them better. */
final class Overlaps {
    static final Comparator<Hull> ORDER = Comparator.comparingInt(Hull::leftFrom)
            .thenComparingInt(Hull::rightFrom)
            .thenComparingInt(Hull::leftTo)
            .thenComparingInt(Hull::rightTo);

    private final SentenceVectors vectors;

    private Overlaps(SentenceVectors vectors) {
        this.vectors = vectors;
    }

    /** The hulls without overlaps on either side, by (left from, right from). */
    static List<Hull> settled(List<Hull> hulls, SentenceVectors vectors) {
        List<Hull> onLeft = new Overlaps(vectors).settledLeft(hulls);
        List<Hull> mirrored = onLeft.stream().map(Hull::mirrored).toList();
        return new Overlaps(vectors.mirrored())
                .settledLeft(mirrored).stream()
                        .map(Hull::mirrored)
                        .sorted(ORDER)
                        .toList();
    }

    private List<Hull> settledLeft(List<Hull> hulls) {
        List<Hull> waiting = new ArrayList<>(hulls);
        waiting.sort(ORDER);
        List<Hull> settled = new ArrayList<>();
        for (Hull next : waiting) {
            if (settled.isEmpty() || settled.get(settled.size() - 1).leftTo() <= next.leftFrom()) {
                settled.add(next);
            } else {
                divide(settled, next);
            }
        }
        return settled;
    }

    /** Divides the overlap of the last settled hull and the next one, which does not begin before it. */
    private void divide(List<Hull> settled, Hull next) {
        Hull last = settled.remove(settled.size() - 1);
        int from = next.leftFrom();
        int to = Math.min(last.leftTo(), next.leftTo());
        if (explained(from, to, last) >= explained(from, to, next)) {
            add(settled, last);
            add(settled, next.withLeft(to, next.leftTo()));
            return;
        }
        boolean endLarger = from - last.leftFrom() < last.leftTo() - to;
        Hull rest = endLarger ? last.withLeft(to, last.leftTo()) : last.withLeft(last.leftFrom(), from);
        add(settled, endLarger ? next : rest);
        add(settled, endLarger ? rest : next);
    }

    private static void add(List<Hull> settled, Hull hull) {
        if (hull != null) {
            settled.add(hull);
        }
    }

    /** The weight of the left words in a range that the right side of a hull has too. */
    private double explained(int from, int to, Hull hull) {
        int[] there = Arrays.copyOfRange(vectors.right.article.terms, hull.rightFrom(), hull.rightTo());
        Arrays.sort(there);
        double weight = 0;
        for (int w = from; w < to; w++) {
            if (Arrays.binarySearch(there, vectors.left.partnerOf(w)) >= 0) {
                weight += vectors.left.weightOf(w);
            }
        }
        return weight;
    }
}
