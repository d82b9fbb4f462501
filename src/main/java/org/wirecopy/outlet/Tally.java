package org.wirecopy.outlet;

import org.wirecopy.match.Kind;

/** Sums the verdicts of an article. */
final class Tally {
    private final long[] byKind = new long[Kind.values().length];
    private long originated;
    private long taken;
    private long undecided;
    private long recycled;
    private long withinOwner;

    void add(Verdict verdict, int length, String outlet, boolean isWithinOwner) {
        byKind[verdict.kind().ordinal()] += length;
        recycled += verdict.recycled() ? length : 0;
        withinOwner += isWithinOwner ? length : 0;
        if (!verdict.isShared()) {
            return;
        }
        if (verdict.origin().equals(StoryOrigin.UNDECIDED)) {
            undecided += length;
        } else if (verdict.origin().equals(outlet)) {
            originated += length;
        } else {
            taken += length;
        }
    }

    Figures figures(boolean credited) {
        return new Figures(
                of(Kind.OWN),
                of(Kind.VERBATIM),
                of(Kind.EDITED),
                of(Kind.REWRITTEN),
                of(Kind.QUOTED),
                of(Kind.BOILERPLATE),
                originated,
                taken,
                undecided,
                recycled,
                credited ? of(Kind.OWN) : 0,
                withinOwner);
    }

    private long of(Kind kind) {
        return byKind[kind.ordinal()];
    }
}
