package org.wirecopy.article;

/** Reads a stretch of text word by word, as 64-bit keys; see {@link Outline} for what a word is. */
final class WordKeys {
    private static final long NUMBER = mix(7);
    private static final long DIGITS = mix(NUMBER);

    private final String text;
    private final int to;
    private int at;
    private long key;
    private long exactKey;

    WordKeys(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** Goes to the next word. */
    boolean next() {
        while (at < to && !isWordSign(text.charAt(at))) {
            at++;
        }
        if (at >= to) {
            return false;
        }
        long all = 0;
        long masked = 0;
        boolean number = false;
        do {
            char c = text.charAt(at++);
            all = all * 31 + fold(c);
            boolean digit = c >= '0' && c <= '9';
            if (!digit || !number) {
                masked = masked * 31 + (digit ? NUMBER : fold(c));
            }
            number = digit;
            if (standsAlone(c)) {
                break;
            }
        } while (at < to && isInner(at));
        exactKey = mix(all);
        key = mix(masked);
        return true;
    }

    /** Of the word last read, with every run of digits alike. */
    long key() {
        return key;
    }

    /** Of the word last read, digits and all. */
    long exactKey() {
        return exactKey;
    }

    /** Whether the word last read is digits only. */
    boolean isNumber() {
        return key == DIGITS;
    }

    /** The key of a sequence, from the key of all but its last word (0 for none) and its last word. */
    static long join(long sequence, long word) {
        return mix(sequence * 0x9e3779b97f4a7c15L + word);
    }

    private boolean isInner(int i) {
        char c = text.charAt(i);
        return isWordSign(c) && !standsAlone(c);
    }

    private static boolean isWordSign(char c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        }
        return c == '©'
                || Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Signs of Chinese and Japanese. */
    private static boolean standsAlone(char c) {
        return c >= 0x3040 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff || c == '©';
    }

    private static char fold(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c < 0x80 ? c : Character.toLowerCase(c);
    }

    /** The key of a whole string. */
    static long hash(String string) {
        long hash = string.length();
        for (int i = 0; i < string.length(); i++) {
            hash = hash * 31 + string.charAt(i);
        }
        return mix(hash);
    }

    static long mix(long x) {
        long y = (x ^ x >>> 33) * 0xff51afd7ed558ccdL;
        y = (y ^ y >>> 33) * 0xc4ceb9fe1a85ec53L;
        return y ^ y >>> 33;
    }
}
