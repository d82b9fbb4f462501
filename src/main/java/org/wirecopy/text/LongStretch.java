package org.wirecopy.text;

import org.wirecopy.text.CodePoints.Indexes;

/** Cuts what has no end marks, so that no sentence is of endless length. */
final class LongStretch {
    private LongStretch() {}

    /** Adds the cuts inside a sentence to the ends, so that each piece has at most {@code longest} characters if it can. */
    static void cut(String text, int begin, int end, int longest, Indexes ends) {
        int from = begin;
        while (end - from > longest) {
            int cut = place(text, from, Math.min(end, from + longest));
            if (cut < 0) {
                cut = nextSpace(text, from + longest, end);
            }
            if (cut >= end) {
                return;
            }
            ends.add(cut);
            from = cut;
        }
    }

    /** Behind the last semicolon in the later half, else behind the last white space there, else -1. */
    private static int place(String text, int from, int to) {
        int space = -1;
        for (int i = to; i > from + (to - from) / 2; i--) {
            if (isCut(text, i)) {
                char before = text.charAt(i - 1);
                if (Signs.is(before, Signs.LINE_END) || i > 1 && text.charAt(i - 2) == ';') {
                    return i;
                }
                space = Math.max(space, i);
            }
        }
        return space;
    }

    private static int nextSpace(String text, int from, int to) {
        int at = from;
        while (at < to && !isCut(text, at)) {
            at++;
        }
        return at;
    }

    /** Between white space and what follows, or between two characters of a script without spaces. */
    private static boolean isCut(String text, int at) {
        if (at >= text.length() || Signs.is(text.charAt(at), Signs.SPACE)) {
            return false;
        }
        char before = text.charAt(at - 1);
        return Signs.is(before, Signs.SPACE) || isIdeograph(before) && isIdeograph(text.charAt(at));
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x3041 && c < 0xA000 && Signs.isUnspaced(c);
    }
}
