package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Groups similar sentences into clusters: a run of pairs with no gap of more than a few sentences on either side.
 *
 * <p>After Sanchez-Perez, Sidorov and Gelbukh, PAN at CLEF 2014: split by gaps on both sides in turn, take the hull, and
 * where the two hulls are not similar as wholes, split again by a smaller gap.
 */
final class Clusters {
    private final SentenceVectors vectors;
    private final double similarity;
    private final List<Cluster> accepted = new ArrayList<>();

    private Clusters(SentenceVectors vectors, double similarity) {
        this.vectors = vectors;
        this.similarity = similarity;
    }

    /**
     * The clusters by (left from, right from).
     *
     * @param gap how many sentences without a pair may lie between two pairs of a cluster, on either side
     * @param similarity cosine that the two hulls of a cluster need
     */
    static List<Cluster> of(List<SentencePair> pairs, SentenceVectors vectors, int gap, double similarity) {
        Clusters clusters = new Clusters(vectors, similarity);
        clusters.add(pairs, gap);
        clusters.accepted.sort(Comparator.comparingInt(Cluster::leftFrom)
                .thenComparingInt(Cluster::rightFrom)
                .thenComparingInt(Cluster::leftTo)
                .thenComparingInt(Cluster::rightTo));
        return clusters.accepted;
    }

    private void add(List<SentencePair> pairs, int gap) {
        for (List<SentencePair> group : split(pairs, gap)) {
            Cluster cluster = Cluster.around(group, vectors);
            if (cluster.similarity() >= similarity) {
                accepted.add(cluster);
            } else if (gap > 0) {
                add(group, gap - 1);
            }
        }
    }

    /** Splits on both sides in turn until neither side has a gap. */
    private static List<List<SentencePair>> split(List<SentencePair> pairs, int gap) {
        List<List<SentencePair>> groups = List.of(pairs);
        int before;
        do {
            before = groups.size();
            groups = split(split(groups, gap, SentencePair::right), gap, SentencePair::left);
        } while (groups.size() > before);
        return groups;
    }

    private static List<List<SentencePair>> split(
            List<List<SentencePair>> groups, int gap, ToIntFunction<SentencePair> side) {
        List<List<SentencePair>> finer = new ArrayList<>();
        for (List<SentencePair> group : groups) {
            List<SentencePair> sorted = new ArrayList<>(group);
            sorted.sort(Comparator.comparingInt(side)
                    .thenComparingInt(SentencePair::left)
                    .thenComparingInt(SentencePair::right));
            int from = 0;
            for (int i = 1; i <= sorted.size(); i++) {
                if (i == sorted.size()
                        || side.applyAsInt(sorted.get(i)) - side.applyAsInt(sorted.get(i - 1)) > gap + 1) {
                    finer.add(sorted.subList(from, i));
                    from = i;
                }
            }
        }
        return finer;
    }
}
