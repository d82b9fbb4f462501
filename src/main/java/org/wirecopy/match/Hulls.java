package org.wirecopy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.wirecopy.article.Prose;

/** Forms the hulls of passages from the matches of two articles. */
final class Hulls {
    private final Prose left;
    private final Prose right;
    private final SentenceVectors vectors;
    private final MatchSettings settings;

    Hulls(Prose left, Prose right, SentenceVectors vectors, MatchSettings settings) {
        this.left = left;
        this.right = right;
        this.vectors = vectors;
        this.settings = settings;
    }

    /** The hulls by (left from, right from); they do not overlap on either side, but for digests of one whole article. */
    List<Hull> of(List<Match> matches) {
        List<SentencePair> pairs = dominant(matches);
        List<Cluster> clusters = Clusters.of(pairs, vectors, settings.gap(), settings.hull());
        List<Hull> hulls = clusters.stream().map(c -> Hull.of(c, vectors)).toList();
        hulls = Overlaps.settled(hulls, vectors);
        if (settings.borders()) {
            Borders borders = new Borders(vectors);
            hulls = hulls.stream().map(borders::moved).filter(Objects::nonNull).toList();
            hulls = Overlaps.settled(hulls, vectors);
        }
        hulls = longEnough(hulls);
        List<Hull> digests = digests(pairs, clusters);
        if (digests.isEmpty()) {
            return hulls;
        }
        List<Hull> all = new ArrayList<>(digests);
        hulls.stream().filter(hull -> digests.stream().noneMatch(hull::meets)).forEach(all::add);
        all.sort(Overlaps.ORDER);
        return all;
    }

    private List<SentencePair> dominant(List<Match> matches) {
        double[] bestOfLeft = new double[left.sentences()];
        double[] bestOfRight = new double[right.sentences()];
        for (Match m : matches) {
            bestOfLeft[m.leftSentence()] = Math.max(bestOfLeft[m.leftSentence()], m.similarity());
            bestOfRight[m.rightSentence()] = Math.max(bestOfRight[m.rightSentence()], m.similarity());
        }
        return matches.stream()
                .filter(m -> m.similarity()
                        >= SentencePairs.DOMINANCE
                                * Math.max(bestOfLeft[m.leftSentence()], bestOfRight[m.rightSentence()]))
                .map(m -> new SentencePair(m.leftSentence(), m.rightSentence(), m.similarity()))
                .toList();
    }

    private List<Hull> digests(List<SentencePair> pairs, List<Cluster> clusters) {
        boolean onLeft = settings.digests().equals(left.outlet());
        if (!Digests.areSought(left, right, settings)) {
            return List.of();
        }
        List<Cluster> wide = Clusters.of(pairs, vectors, Digests.GAP, settings.hull());
        List<Cluster> digests = onLeft
                ? Digests.of(wide, clusters, this::leftLength, this::rightLength)
                : Digests.of(
                        mirrored(wide),
                        mirrored(clusters),
                        c -> rightLength(c.mirrored()),
                        c -> leftLength(c.mirrored()));
        List<Hull> hulls = (onLeft ? digests : mirrored(digests))
                .stream().map(c -> Hull.of(c, vectors)).toList();
        return longEnough(Overlaps.settled(hulls, vectors)).stream()
                .map(hull -> onLeft
                        ? ofWhole(hull, right)
                        : ofWhole(hull.mirrored(), left).mirrored())
                .toList();
    }

    /** Where the right side of a digest is much of its article, it is all of it. */
    private static Hull ofWhole(Hull digest, Prose summedUp) {
        int words = summedUp.words().size();
        return digest.rightTo() - digest.rightFrom() >= Digests.WHOLE * words
                ? new Hull(digest.leftFrom(), digest.leftTo(), 0, words)
                : digest;
    }

    private static List<Cluster> mirrored(List<Cluster> clusters) {
        return clusters.stream().map(Cluster::mirrored).toList();
    }

    private int leftLength(Cluster cluster) {
        return Hull.of(cluster, vectors).left(left).length();
    }

    private int rightLength(Cluster cluster) {
        return Hull.of(cluster, vectors).right(right).length();
    }

    private List<Hull> longEnough(List<Hull> hulls) {
        return hulls.stream()
                .filter(hull -> {
                    int onLeft = hull.left(left).length();
                    int onRight = hull.right(right).length();
                    return Math.min(onLeft, onRight) >= settings.shorterSide()
                            && Math.max(onLeft, onRight) >= settings.longerSide();
                })
                .toList();
    }
}
