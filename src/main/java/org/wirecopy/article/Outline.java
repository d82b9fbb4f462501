package org.wirecopy.article;

import java.util.Arrays;
import java.util.List;
import org.wirecopy.text.CodePoints;
import org.wirecopy.text.Sentences;
import org.wirecopy.text.Span;

/**
 * An article as the rules of cleaning see it: for each sentence its place, its words as keys, and its form.
 *
 * <p>A word is a run of letters and digits in lower case, or one sign of a script without spaces; each run of digits counts
 * as the same number, so that counters and years do not hide a phrase. Sentences are cut once; all rules share this.
 */
final class Outline {
    /** The sentence is all of its line. */
    static final byte WHOLE_LINE = 1;
    /** It ends as sentences do. */
    static final byte STOPPED = 2;
    /** It holds a quotation mark. */
    static final byte QUOTED = 4;

    private static final int SHORT = 8;

    final String text;
    private final char[] letters;
    /** Of the sentences, in code points. */
    final List<Span> spans;
    /** Of the sentences without the white space around them, as UTF-16 indexes. */
    final int[] begins;

    final int[] ends;
    /** Keys of the words of all sentences. */
    final long[] words;
    /** Where each sentence's words begin in {@link #words}; one more than there are sentences. */
    final int[] firstWords;
    /** Equal for sentences of equal words; 0 without words. */
    final long[] keys;
    /** As {@link #keys}, but short sentences that differ only in numbers are equal, and those of nothing else are 0. */
    final long[] looseKeys;

    final byte[] forms;

    private Outline(String text, List<Span> spans) {
        int n = spans.size();
        this.text = text;
        this.letters = text.toCharArray();
        this.spans = spans;
        begins = new int[n];
        ends = new int[n];
        firstWords = new int[n + 1];
        keys = new long[n];
        looseKeys = new long[n];
        forms = new byte[n];
        words = fill();
    }

    /** The outline of a text in a language (ISO 639-1, or null). */
    static Outline of(String text, String language) {
        return new Outline(text, Sentences.split(text, language));
    }

    int sentences() {
        return keys.length;
    }

    int wordsIn(int sentence) {
        return firstWords[sentence + 1] - firstWords[sentence];
    }

    boolean is(int sentence, byte form) {
        return (forms[sentence] & form) != 0;
    }

    /** Whether no other sentence stands before it on its line. */
    boolean startsLine(int sentence) {
        return sentence == 0
                || text.substring(ends[sentence - 1], begins[sentence]).indexOf('\n') >= 0;
    }

    /** The sentence without the white space around it. */
    String sentence(int sentence) {
        return text.substring(begins[sentence], ends[sentence]);
    }

    private long[] fill() {
        int[] borders =
                CodePoints.toIndexes(text, spans.stream().mapToInt(Span::end).toArray());
        long[] found = new long[Math.max(16, letters.length / 5)];
        int count = 0;
        int from = 0;
        for (int s = 0; s < borders.length; s++) {
            int to = borders[s];
            place(s, from, to);
            firstWords[s] = count;
            WordKeys reader = new WordKeys(letters, begins[s], ends[s]);
            long exact = 0;
            long loose = 0;
            boolean lettered = false;
            while (reader.next()) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = reader.key();
                lettered |= !reader.isNumber();
                exact = WordKeys.join(exact, reader.exactKey());
                loose = WordKeys.join(loose, reader.key());
            }
            firstWords[s + 1] = count;
            keys[s] = exact;
            looseKeys[s] = count - firstWords[s] > SHORT ? exact : lettered ? loose : 0;
            from = to;
        }
        return Arrays.copyOf(found, count);
    }

    private void place(int sentence, int from, int to) {
        int begin = from;
        int end = to;
        boolean lineBegins = from == 0 || isBreak(letters[from - 1]);
        while (begin < end && isSpace(letters[begin])) {
            lineBegins |= isBreak(letters[begin++]);
        }
        boolean lineEnds = end == letters.length;
        while (end > begin && isSpace(letters[end - 1])) {
            lineEnds |= isBreak(letters[--end]);
        }
        begins[sentence] = begin;
        ends[sentence] = end;
        boolean line = lineBegins && lineEnds;
        forms[sentence] = (byte) ((line ? WHOLE_LINE : 0) | (isStopped(begin, end) ? STOPPED : 0) | quoted(begin, end));
    }

    private boolean isStopped(int begin, int end) {
        int last = end - 1;
        while (last >= begin && "\"'”’»)]".indexOf(letters[last]) >= 0) {
            last--;
        }
        return last >= begin && ".!?…。！？؟।".indexOf(letters[last]) >= 0;
    }

    private int quoted(int begin, int end) {
        for (int i = begin; i < end; i++) {
            char c = letters[i];
            if (c == '"' || c >= '“' && c <= '„' || c == '«' || c == '»' || c == '「' || c == '『') {
                return QUOTED;
            }
        }
        return 0;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u0085' || c >= '\u00a0' && (Character.isSpaceChar(c) || c == '\ufeff');
    }
}
