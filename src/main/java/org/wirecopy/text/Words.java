package org.wirecopy.text;

import java.util.List;

/**
 * The words of one text in parallel arrays, in the order of the text.
 *
 * <p>Scripts without spaces give one word per pair of adjacent characters, so that the rest of the pipeline needs no
 * dictionary.
 *
 * @param forms 64-bit key of each word as printed, after case, typography and Unicode form are evened out: equal forms
 *     are a verbatim word
 * @param keys 64-bit key of each word as compared: the form after spelling variants and the stemmer of the language; in one text
 *     equal forms have equal keys
 * @param begins where each word begins, in code points of the text
 * @param ends where each word ends (exclusive), in code points of the text
 * @param marks what is known of each word: a sum of {@link #QUOTED}, {@link #NUMBER}, {@link #NAME},
 *     {@link #NEGATION}, {@link #SPEAKER}, {@link #CHARGE}
 */
public record Words(long[] forms, long[] keys, int[] begins, int[] ends, byte[] marks) {
    /** The word stands inside quotation marks. */
    public static final byte QUOTED = 1;
    /** The word is a number, in digits or spelt out. */
    public static final byte NUMBER = 2;
    /** The word looks like part of a name: an upper-case letter where no sentence begins. */
    public static final byte NAME = 4;
    /** The word denies: not, never, without, kein, sans … */
    public static final byte NEGATION = 8;
    /** The word says that somebody speaks of themselves: I, we, our, ich, unser … */
    public static final byte SPEAKER = 16;
    /** The word is of a charge or a verdict: it stands in one sentence with charged, counts, guilty …, and not before it. */
    public static final byte CHARGE = 32;

    /**
     * Reads the words of a text.
     *
     * <p>A word is a run of letters and digits with the marks on them and the apostrophes inside it. Hyphens part words
     * (solid-fuel, Jong-un); the full stops of U.S. and the separators inside a number do not. No word crosses a
     * sentence's border. Pairs of characters of a script without spaces overlap.
     *
     * @param language ISO 639-1, or null if unknown: then keys are forms
     * @param sentences of the text, ascending, apart from each other; words outside them are left out
     */
    public static Words of(String text, String language, List<Span> sentences) {
        return new WordReader(text, language).read(sentences);
    }

    /** How many words there are. */
    public int size() {
        return keys.length;
    }

    /** Whether the word carries the mark. */
    public boolean is(int word, byte mark) {
        return (marks[word] & mark) != 0;
    }
}
