package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;

/** The matching sentences of two articles. */
final class Matches {
    /** Matches are told from here, so that figures at lower thresholds than the job's need no second alignment. */
    static final double LEAST_TOLD = 0.35;

    private Matches() {}

    /** The proven matches with a strength of at least the threshold or {@link #LEAST_TOLD}, by (left, right). */
    static List<Match> of(SentenceVectors vectors, List<Anchor> anchors, MatchSettings settings) {
        Prose left = vectors.left.article.prose;
        Prose right = vectors.right.article.prose;
        List<Strengths.Held> held = Strengths.of(left, right, vectors, anchors);
        Map<Long, Anchor> anchorOf = new HashMap<>();
        for (Anchor anchor : anchors) {
            anchorOf.put(place(anchor.leftSentence(), anchor.rightSentence()), anchor);
        }
        List<Group> groups = Groups.of(held, left, right, vectors, Math.min(LEAST_TOLD, settings.threshold()));
        Kinds kinds = Kinds.of(groups, vectors.left.article, vectors.right.article);
        int near = Digests.areSought(left, right, settings) ? Digests.GAP : Strengths.NEAR;
        boolean[] proven =
                Evidence.proven(groups, kinds.told(), vectors.left.article, vectors.right.article, settings, near);
        kinds.copyQuotationsInsideCopies(firm(groups, proven, settings.threshold()));
        List<Kind> told = kinds.told();
        Map<Long, Match> matches = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            Group group = groups.get(g);
            if (!proven[g]) {
                continue;
            }
            for (int l = group.leftFrom(); l < group.leftTo(); l++) {
                for (int r = group.rightFrom(); r < group.rightTo(); r++) {
                    matches.merge(
                            place(l, r),
                            match(left, right, l, r, group, told.get(g), anchorOf.get(place(l, r))),
                            Matches::stronger);
                }
            }
        }
        List<Match> sorted = new ArrayList<>(matches.values());
        sorted.sort(Comparator.comparingInt(Match::leftSentence).thenComparingInt(Match::rightSentence));
        return sorted;
    }

    private static boolean[] firm(List<Group> groups, boolean[] proven, double threshold) {
        boolean[] firm = proven.clone();
        for (int g = 0; g < firm.length; g++) {
            firm[g] &= groups.get(g).core().strength() >= threshold;
        }
        return firm;
    }

    private static Match stronger(Match one, Match other) {
        return other.strength() > one.strength() ? other : one;
    }

    /** One number for a pair of sentences. */
    static long place(int left, int right) {
        return (long) left << 32 | right;
    }

    private static Match match(Prose left, Prose right, int l, int r, Group group, Kind kind, Anchor anchor) {
        Coverage ofLeft = Coverage.of(left, l, right, group.rightFrom(), group.rightTo());
        Coverage ofRight = Coverage.of(right, r, left, group.leftFrom(), group.leftTo());
        return new Match(
                l,
                r,
                anchor == null ? group.similarity() : Math.max(anchor.similarity(), group.similarity()),
                group.strength(l, r),
                kind,
                ofLeft.share(),
                ofRight.share(),
                ofLeft.characters(),
                ofRight.characters(),
                anchor == null ? "alignment" : "anchor");
    }
}
