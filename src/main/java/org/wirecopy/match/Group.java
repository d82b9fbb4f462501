package org.wirecopy.match;

/**
 * Neighbouring sentences that correspond as a whole: one to one, one to many or many to one; spans in sentences,
 * half-open.
 *
 * @param core the two sentences that the group grew from
 * @param similarity cosine of the two sides
 */
record Group(int leftFrom, int leftTo, int rightFrom, int rightTo, Strengths.Held core, double similarity) {
    static Group of(Strengths.Held core) {
        return new Group(core.left(), core.left() + 1, core.right(), core.right() + 1, core, core.similarity());
    }

    /** The highest threshold at which two sentences of the group are still a match. */
    double strength(int left, int right) {
        return left == core.left() && right == core.right() ? core.strength() : Math.min(core.strength(), similarity);
    }
}
