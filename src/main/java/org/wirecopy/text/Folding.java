package org.wirecopy.text;

import com.ibm.icu.text.Normalizer2;

/**
 * Unicode's NFKC case folding (UTS #31, Unicode 3.13: "toNFKC_Casefold"), one character at a time where that is exact.
 */
final class Folding {
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();
    /** The folded character, or 0 where a character folds to none or to several, or may combine with its neighbours. */
    private static final char[] SIMPLE = simple();

    private Folding() {}

    /** The folded character, or 0 if the whole word must be folded at once. */
    static char simple(char c) {
        return SIMPLE[c];
    }

    /** The folded text. */
    static String fold(CharSequence text) {
        return FOLD.normalize(text);
    }

    private static char[] simple() {
        char[] folded = new char[1 << 16];
        for (int c = 1; c < folded.length; c++) {
            if (!Character.isSurrogate((char) c) && isInert(c)) {
                String one = FOLD.normalize(String.valueOf((char) c));
                folded[c] = one.length() == 1 ? one.charAt(0) : 0;
            }
        }
        return folded;
    }

    private static boolean isInert(int c) {
        int type = Character.getType(c);
        boolean combining = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
        return !combining && FOLD.hasBoundaryBefore(c) && (c < 0x1100 || c >= 0x1200);
    }
}
