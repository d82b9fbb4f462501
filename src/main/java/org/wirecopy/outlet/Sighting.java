package org.wirecopy.outlet;

import java.util.Comparator;

/** A sentence found in another article. */
record Sighting(Side side, Finding finding) {
    /** The best verdict first; ends in a unique key. */
    static final Comparator<Sighting> BEST_FIRST = Comparator.comparing(Sighting::finding, Finding.BEST_FIRST)
            .thenComparing(sighting -> sighting.side().other().articleId())
            .thenComparing(sighting -> sighting.finding().otherSentence())
            .thenComparing(sighting -> sighting.finding().index());

    String outlet() {
        return side.other().outlet();
    }

    boolean isCopy() {
        return finding.counts() && !finding.isQuoted();
    }

    String reference() {
        return side.other().articleId() + "#" + finding.otherSentence();
    }
}
