package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wirecopy.article.Prose;

/**
 * Extends matches of one sentence with one to one with many, where a neighbour that has no match of its own carries on
 * what the sentence says: "…, told AFP." against "…, told AFP. from Ewha."
 */
final class Groups {
    /** Sentences in a group at most, on its longer side. */
    static final int MOST = 4;

    /** What a neighbour must add to the cosine of the group. Chosen on the seeds. */
    static final double GAIN = 0.01;

    /** Share of the neighbour's weight that must be found in what the group leaves over. */
    static final double SHARE = 0.5;

    private final Prose left;
    private final Prose right;
    private final SentenceVectors vectors;
    private final boolean[] leftTaken;
    private final boolean[] rightTaken;
    private final Set<Long> held = new HashSet<>();

    private Groups(Prose left, Prose right, SentenceVectors vectors) {
        this.left = left;
        this.right = right;
        this.vectors = vectors;
        leftTaken = new boolean[left.sentences()];
        rightTaken = new boolean[right.sentences()];
    }

    /**
     * One group for each pair, extended where it can be; strongest first.
     *
     * @param least strength under which a pair is neither extended nor keeps its sentences from others
     */
    static List<Group> of(List<Strengths.Held> pairs, Prose left, Prose right, SentenceVectors vectors, double least) {
        Groups groups = new Groups(left, right, vectors);
        for (Strengths.Held pair : pairs) {
            if (pair.strength() >= least) {
                groups.leftTaken[pair.left()] = true;
                groups.rightTaken[pair.right()] = true;
                groups.held.add(Matches.place(pair.left(), pair.right()));
            }
        }
        List<Group> all = new ArrayList<>();
        List<Strengths.Held> strongestFirst = new ArrayList<>(pairs);
        strongestFirst.sort(Comparator.comparingDouble((Strengths.Held p) -> -p.strength())
                .thenComparingInt(Strengths.Held::left)
                .thenComparingInt(Strengths.Held::right));
        for (Strengths.Held pair : strongestFirst) {
            if (pair.strength() >= least) {
                all.add(groups.extended(Group.of(pair)));
            }
        }
        return all;
    }

    private Group extended(Group group) {
        Group best = group;
        for (Group next = group; next != null; next = widest(best)) {
            best = next;
            take(best);
        }
        return best;
    }

    /** The wider group that gains most; null if none does. */
    private Group widest(Group group) {
        Group widest = null;
        for (Group wider : wider(group)) {
            if ((widest == null || wider.similarity() > widest.similarity()) && gains(group, wider)) {
                widest = wider;
            }
        }
        return widest;
    }

    private void take(Group group) {
        for (int s = group.leftFrom(); s < group.leftTo(); s++) {
            leftTaken[s] = true;
        }
        for (int s = group.rightFrom(); s < group.rightTo(); s++) {
            rightTaken[s] = true;
        }
    }

    /** The group with one more sentence, on the side that has more already. */
    private List<Group> wider(Group g) {
        List<Group> wider = new ArrayList<>(4);
        if (g.leftTo() - g.leftFrom() == 1 && g.rightTo() - g.rightFrom() < MOST) {
            if (isOpen(g.core().left(), g.rightTo())) {
                wider.add(grown(g, g.leftFrom(), g.leftTo(), g.rightFrom(), g.rightTo() + 1));
            }
            if (isOpen(g.core().left(), g.rightFrom() - 1)) {
                wider.add(grown(g, g.leftFrom(), g.leftTo(), g.rightFrom() - 1, g.rightTo()));
            }
        }
        if (g.rightTo() - g.rightFrom() == 1 && g.leftTo() - g.leftFrom() < MOST) {
            if (isOpen(g.leftTo(), g.core().right())) {
                wider.add(grown(g, g.leftFrom(), g.leftTo() + 1, g.rightFrom(), g.rightTo()));
            }
            if (isOpen(g.leftFrom() - 1, g.core().right())) {
                wider.add(grown(g, g.leftFrom() - 1, g.leftTo(), g.rightFrom(), g.rightTo()));
            }
        }
        return wider;
    }

    /** Whether two sentences may be in one group: they are a match themselves, or the new one has no match at all. */
    private boolean isOpen(int l, int r) {
        if (l < 0 || r < 0 || l >= left.sentences() || r >= right.sentences()) {
            return false;
        }
        boolean free = !leftTaken[l] || !rightTaken[r];
        return (free || held.contains(Matches.place(l, r)))
                && !left.isFurniture(l)
                && !right.isFurniture(r)
                && left.wordsIn(l) > 0
                && right.wordsIn(r) > 0;
    }

    private Group grown(Group g, int leftFrom, int leftTo, int rightFrom, int rightTo) {
        double similarity = vectors.cosine(leftFrom, leftTo, rightFrom, rightTo);
        return new Group(leftFrom, leftTo, rightFrom, rightTo, g.core(), similarity);
    }

    private boolean gains(Group group, Group wider) {
        double before = vectors.cosine(group.leftFrom(), group.leftTo(), group.rightFrom(), group.rightTo());
        if (wider.similarity() < before + GAIN) {
            return false;
        }
        boolean growsRight = wider.rightTo() - wider.rightFrom() > group.rightTo() - group.rightFrom();
        SentenceVectors seen = growsRight ? vectors : vectors.mirrored();
        return growsRight
                ? seen.shareLeftOver(
                                wider.leftFrom(),
                                group.rightFrom(),
                                group.rightTo(),
                                wider.rightFrom(),
                                wider.rightTo())
                        >= SHARE
                : seen.shareLeftOver(
                                wider.rightFrom(), group.leftFrom(), group.leftTo(), wider.leftFrom(), wider.leftTo())
                        >= SHARE;
    }
}
