package org.wirecopy.outlet;

import java.util.List;
import java.util.Objects;
import org.wirecopy.match.Passage;

/** Which of two articles had first what they share. */
final class PairOrigin {
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String THIRD = "third";

    private PairOrigin() {}

    /**
     * The origin of what the passages hold. An agency that supplied both goes before all; then times; where these do not
     * decide, a credit that one article gives to the other's outlet; then the direction of the edits, if all that
     * show one agree.
     */
    static String of(SharedPair pair, List<Passage> passages) {
        if (pair.third() != null) {
            return THIRD;
        }
        if (pair.left().isBefore(pair.right())) {
            return LEFT;
        }
        if (pair.right().isBefore(pair.left())) {
            return RIGHT;
        }
        boolean leftCredits = pair.left().credits(pair.right());
        if (leftCredits != pair.right().credits(pair.left())) {
            return leftCredits ? RIGHT : LEFT;
        }
        List<String> directions = passages.stream()
                .map(Passage::direction)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return directions.size() == 1 ? directions.get(0) : StoryOrigin.UNDECIDED;
    }
}
