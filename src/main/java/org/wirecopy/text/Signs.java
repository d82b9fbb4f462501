package org.wirecopy.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/** What single characters (UTF-16 units) mean for sentences and quotations: Unicode's properties, in one table. */
final class Signs {
    static final int SPACE = 1;
    static final int LINE_END = 2;
    /** A full stop, which also ends abbreviations. */
    static final int STOP = 4;
    /** Any other character that ends sentences. */
    static final int END = 8;
    /** A quotation mark or bracket, opening or closing. */
    static final int CLOSER = 16;

    static final int UPPER = 32;
    static final int LOWER = 64;
    static final int DIGIT = 128;

    private static final byte[] TABLE = table();

    private Signs() {}

    static boolean is(char c, int kinds) {
        return (TABLE[c] & kinds) != 0;
    }

    static boolean isLetter(char c) {
        return is(c, UPPER | LOWER) || c > 127 && Character.isLetter(c);
    }

    /** A letter of a script that knows no capitals. */
    static boolean isCaseless(char c) {
        return c > 127 && !is(c, UPPER | LOWER) && Character.isLetter(c);
    }

    static boolean isWordSign(char c) {
        return is(c, UPPER | LOWER | DIGIT) || c > 127 && Character.isLetterOrDigit(c);
    }

    /** A script written without spaces: its characters are words of their own. */
    static boolean isUnspaced(char c) {
        return c >= 0x0E00
                && (c < 0x0EE0
                        || c >= 0x1780 && c < 0x1800
                        || c >= 0x1000 && c < 0x10A0
                        || c >= 0x3005 && c <= 0x3007
                        || c >= 0x3041 && c < 0x3100
                        || c >= 0x31F0 && c < 0x3200
                        || c >= 0x3400 && c < 0xA000
                        || c >= 0xF900 && c < 0xFB00
                        || c >= 0xFF66 && c < 0xFFA0);
    }

    static boolean isHangul(char c) {
        return c >= 0xAC00 && c < 0xD7A4;
    }

    /** Where the white space that begins at an index ends. */
    static int skipSpaces(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && is(text.charAt(at), SPACE)) {
            at++;
        }
        return at;
    }

    /** The end without the white space before it. */
    static int trimmed(CharSequence text, int from, int to) {
        int end = to;
        while (end > from && is(text.charAt(end - 1), SPACE)) {
            end--;
        }
        return end;
    }

    private static byte[] table() {
        byte[] table = new byte[1 << 16];
        for (int c = 0; c < table.length; c++) {
            table[c] = (byte) kind(c);
        }
        return table;
    }

    private static int kind(int c) {
        if (c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
            return SPACE | LINE_END;
        }
        if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF) {
            return SPACE;
        }
        if (c == 0x2026) {
            return STOP;
        }
        return switch (UCharacter.getIntPropertyValue(c, UProperty.SENTENCE_BREAK)) {
            case UCharacter.SentenceBreak.ATERM -> STOP;
            case UCharacter.SentenceBreak.STERM -> END;
            case UCharacter.SentenceBreak.CLOSE -> CLOSER;
            case UCharacter.SentenceBreak.UPPER -> UPPER;
            case UCharacter.SentenceBreak.LOWER -> LOWER;
            case UCharacter.SentenceBreak.NUMERIC -> DIGIT;
            default -> 0;
        };
    }
}
