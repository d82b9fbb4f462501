package org.wirecopy.article;

/** Reads a stretch of text word by word, as 64-bit keys; see {@link Outline} for what a word is. */
final class WordKeys {
    private static final long NUMBER = mix(7);
    private static final long DIGITS = mix(NUMBER);

    private static final byte WORD_SIGN = 1;
    /** Signs of Chinese and Japanese are words of their own. */
    private static final byte ALONE = 2;

    private static final byte DIGIT = 4;

    private static final byte[] KINDS = new byte[1 << 16];
    private static final char[] SMALL = new char[1 << 16];

    static {
        for (int c = 0; c < KINDS.length; c++) {
            KINDS[c] = kind((char) c);
            SMALL[c] = Character.toLowerCase((char) c);
        }
    }

    private final char[] text;
    private final int to;
    private int at;
    private long key;
    private long exactKey;

    WordKeys(char[] text, int from, int to) {
        this.text = text;
        this.at = from;
        this.to = to;
    }

    /** The words of a whole string. */
    static WordKeys of(String string) {
        return new WordKeys(string.toCharArray(), 0, string.length());
    }

    /** Goes to the next word. */
    boolean next() {
        int i = at;
        while (i < to && KINDS[text[i]] == 0) {
            i++;
        }
        if (i >= to) {
            at = i;
            return false;
        }
        long all = 0;
        long masked = 0;
        boolean number = false;
        int kind = KINDS[text[i]];
        do {
            char c = SMALL[text[i++]];
            all = all * 31 + c;
            boolean digit = (kind & DIGIT) != 0;
            if (!digit || !number) {
                masked = masked * 31 + (digit ? NUMBER : c);
            }
            number = digit;
            if ((kind & ALONE) != 0) {
                break;
            }
            kind = i < to ? KINDS[text[i]] : 0;
        } while (kind != 0 && (kind & ALONE) == 0);
        at = i;
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
        return isNumber(key);
    }

    /** Whether a key is that of a word of digits only. */
    static boolean isNumber(long key) {
        return key == DIGITS;
    }

    /** The key of a sequence, from the key of all but its last word (0 for none) and its last word. */
    static long join(long sequence, long word) {
        return mix(sequence * 0x9e3779b97f4a7c15L + word);
    }

    private static byte kind(char c) {
        if (c != '©' && !isLetter(c)) {
            return 0;
        }
        boolean alone = c == '©' || c >= 0x3040 && c <= 0x30ff || c >= 0x3400 && c <= 0x9fff;
        return (byte) (WORD_SIGN | (alone ? ALONE : 0) | (c >= '0' && c <= '9' ? DIGIT : 0));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK;
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
