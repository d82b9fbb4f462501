package org.wirecopy.article;

/**
 * What an article leaves behind for learning what recurs: hashes and forms of its sentences, no text.
 *
 * <p>There are two sorts, since both are grouped and sorted in one shuffle: the whole article, for its outlet, and single
 * lines from the article's edges, for the corpus.
 *
 * @param group the outlet with {@link #OUTLET} before it, or {@link #CORPUS} and a part of the key space
 * @param rank the order inside the group: a hash of the article's id, or the line's key
 * @param signature of the article's prose: three minima of 21 bits each, see {@link Traces}
 * @param day day of publication since 1970; {@link Integer#MIN_VALUE} if unknown
 * @param keys of the sentences, in order; 0 for one without words
 * @param topics the words that the article uses most and where, see {@link Topics}
 * @param marks per sentence its form in the lowest three bits, and its number of words (at most 31) above them
 */
public record Trace(
        String group, long rank, long signature, String outlet, int day, int[] topics, long[] keys, byte[] marks) {
    static final String OUTLET = "outlet ";
    static final String CORPUS = "corpus ";

    static final int MOST_WORDS = 31;

    static byte mark(byte form, int words) {
        return (byte) (form | Math.min(words, MOST_WORDS) << 3);
    }

    boolean is(int sentence, byte form) {
        return (marks[sentence] & form) != 0;
    }

    int words(int sentence) {
        return (marks[sentence] & 0xff) >>> 3;
    }
}
