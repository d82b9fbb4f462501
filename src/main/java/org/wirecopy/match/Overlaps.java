package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Settles sentences that two clusters of one pair of articles both claim: they go to the one that explains them better. */
final class Overlaps {
    private static final Comparator<Cluster> ORDER = Comparator.comparingInt(Cluster::leftFrom)
            .thenComparingInt(Cluster::rightFrom)
            .thenComparingInt(Cluster::leftTo)
            .thenComparingInt(Cluster::rightTo);

    private Overlaps() {}

    /** The clusters without overlaps on either side, by (left from, right from). */
    static List<Cluster> settled(List<Cluster> clusters, SentenceVectors vectors) {
        SentenceVectors mirrored = vectors.mirrored();
        List<Cluster> settled = settledLeft(clusters, vectors);
        settled = settledLeft(settled.stream().map(Cluster::mirrored).toList(), mirrored);
        return settled.stream().map(Cluster::mirrored).sorted(ORDER).toList();
    }

    private static List<Cluster> settledLeft(List<Cluster> clusters, SentenceVectors vectors) {
        List<Cluster> sorted = new ArrayList<>(clusters);
        sorted.sort(ORDER);
        List<Cluster> settled = new ArrayList<>();
        for (Cluster next : sorted) {
            Cluster rest = next;
            while (rest != null && !settled.isEmpty()) {
                Cluster last = settled.get(settled.size() - 1);
                int from = rest.leftFrom();
                int to = Math.min(last.leftTo(), rest.leftTo());
                if (from >= to) {
                    break;
                }
                double forLast = vectors.cosine(from, to, last.rightFrom(), last.rightTo());
                double forRest = vectors.cosine(from, to, rest.rightFrom(), rest.rightTo());
                if (forLast >= forRest) {
                    rest = rest.cut(to, rest.leftTo(), vectors);
                } else {
                    Cluster before = last.cut(last.leftFrom(), from, vectors);
                    Cluster after = last.cut(to, last.leftTo(), vectors);
                    settled.remove(settled.size() - 1);
                    Cluster kept = larger(before, after);
                    if (kept == before && before != null) {
                        settled.add(before);
                        break;
                    }
                    if (kept != null) {
                        settled.add(rest);
                        rest = kept;
                        break;
                    }
                }
            }
            if (rest != null) {
                settled.add(rest);
            }
        }
        return settled;
    }

    private static Cluster larger(Cluster before, Cluster after) {
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return after.pairs().size() > before.pairs().size() ? after : before;
    }
}
