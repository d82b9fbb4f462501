package org.wirecopy.text;

/** Where words begin and end: letters, digits, marks on them, apostrophes inside, full stops inside U.S. and numbers. */
final class WordShape {
    private WordShape() {}

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '＇' || c == '′' || c == '´' || c == '`';
    }

    /** Whether a word may begin at an index. */
    static boolean isWordSign(String text, int at, int to) {
        char c = text.charAt(at);
        if (Character.isSurrogate(c)) {
            return Character.isHighSurrogate(c) && at + 1 < to && Character.isLetterOrDigit(text.codePointAt(at));
        }
        return Signs.isWordSign(c) && c != 'ʼ';
    }

    /** Characters of a run without spaces: letters, and the vowel signs and marks of Thai and its kin. */
    static boolean continuesRun(char c) {
        return Signs.isWordSign(c) || isMark(c);
    }

    /** Where the word that begins at an index ends. */
    static int end(String text, int from, int to) {
        int at = next(text, from);
        while (at < to) {
            char c = text.charAt(at);
            if (Signs.isUnspaced(c) && Signs.isWordSign(c)) {
                return at;
            }
            if (isWordSign(text, at, to)) {
                at = next(text, at);
            } else if (c > 127 && isMark(c) || at + 1 < to && isInner(text, from, at, to)) {
                at++;
            } else {
                return at;
            }
        }
        return to;
    }

    private static int next(String text, int at) {
        return at + (Character.isHighSurrogate(text.charAt(at)) ? 2 : 1);
    }

    /** An apostrophe between letters, a comma or full stop between digits, a full stop between single letters. */
    private static boolean isInner(String text, int from, int at, int to) {
        char c = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        if (isApostrophe(c)) {
            return Signs.isLetter(before) && Signs.isLetter(after) && !Signs.isUnspaced(after);
        }
        if (c == '٫' || c == '٬' || c == ',' && Character.isDigit(before)) {
            return Character.isDigit(before) && Character.isDigit(after);
        }
        if (c != '.') {
            return false;
        }
        if (Character.isDigit(before)) {
            return Character.isDigit(after);
        }
        return Signs.isLetter(before) && isSingle(text, from, at) && isLone(text, at + 1, to);
    }

    private static boolean isSingle(String text, int from, int at) {
        return at - 1 == from || text.charAt(at - 2) == '.';
    }

    private static boolean isLone(String text, int at, int to) {
        return Signs.isLetter(text.charAt(at)) && (at + 1 == to || !Signs.isWordSign(text.charAt(at + 1)));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }
}
