package org.wirecopy.match;

import java.util.List;
import org.wirecopy.article.Prose;

/** Which side of a passage was there first, as far as the edits show it. */
final class Direction {
    /** Words that one side must lack for the other to count as the fuller one. */
    static final int LEAST_CUT = 20;

    /** How many times more words must be cut than added. */
    static final int RATIO = 10;

    private Direction() {}

    /**
     * {@code left} if the right side only cuts, {@code right} for the opposite, else null.
     *
     * <p>Who cuts takes words away in several places and adds next to none; who writes a longer version adds words, but
     * also rewords. So a side that loses much and gains nothing is the later one.
     */
    static String of(List<Edit> edits, Prose left, Prose right, Hull hull) {
        int onLeft = 0;
        int onRight = 0;
        int cuts = 0;
        int additions = 0;
        for (Edit edit : edits) {
            if (!edit.operation().equals("move")) {
                int lost = words(left, edit.leftBegin(), edit.leftEnd());
                int gained = words(right, edit.rightBegin(), edit.rightEnd());
                onLeft += lost;
                onRight += gained;
                cuts += lost > 2 * gained ? 1 : 0;
                additions += gained > 2 * lost ? 1 : 0;
            }
        }
        int shorter = Math.min(hull.leftTo() - hull.leftFrom(), hull.rightTo() - hull.rightFrom());
        if (onLeft >= LEAST_CUT && cuts >= 3 && onLeft >= RATIO * onRight && onLeft <= shorter) {
            return "left";
        }
        return onRight >= LEAST_CUT && additions >= 3 && onRight >= RATIO * onLeft && onRight <= shorter
                ? "right"
                : null;
    }

    private static int words(Prose prose, int begin, int end) {
        int from = firstFrom(prose.words().begins(), begin);
        return firstFrom(prose.words().begins(), end) - from;
    }

    private static int firstFrom(int[] begins, int place) {
        int low = 0;
        int high = begins.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begins[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
