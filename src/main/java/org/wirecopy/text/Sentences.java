package org.wirecopy.text;

import java.util.ArrayList;
import java.util.List;
import org.wirecopy.text.CodePoints.Indexes;

/**
 * Cuts a text into sentences.
 *
 * <p>Paragraphs first ({@link Paragraphs}: headings, captions and list items are sentences of their own), then Unicode's
 * default rules for sentences (UAX #29, with the properties that ICU gives), then the exceptions that news needs
 * ({@link SentenceRules}). One scan, so that time is linear in the length of the text.
 */
public final class Sentences {
    /** No sentence of real prose is longer; a stretch without end marks is cut so that it can still be compared. */
    private static final int LONGEST = 1000;

    private final String text;
    private final SentenceRules rules;
    private final Indexes ends = new Indexes();
    /** Whether the scan stands between two straight quotation marks of the paragraph. */
    private boolean quoting;

    private Sentences(String text, String language) {
        this.text = text;
        this.rules = new SentenceRules(text, Abbreviations.of(language));
    }

    /**
     * The sentences of a text, which tile it: leading white space belongs to the first, other white space to the
     * sentence before it.
     *
     * <p>A stretch of more than 1,000 characters without an end mark is cut at the last semicolon, else at the
     * last white space, before that length; without either it stays whole.
     *
     * @param language ISO 639-1, or null if unknown: then only the rules that all languages share hold
     * @return spans in code points; none for the empty text
     */
    public static List<Span> split(String text, String language) {
        int[] ends = CodePoints.ofIndexes(text, ends(text, language));
        List<Span> sentences = new ArrayList<>(ends.length);
        int begin = 0;
        for (int end : ends) {
            sentences.add(new Span(begin, end));
            begin = end;
        }
        return sentences;
    }

    /** Where sentences end, as UTF-16 indexes. */
    static int[] ends(String text, String language) {
        Sentences sentences = new Sentences(text, language);
        int[] inserts = Inserts.of(text);
        int insert = 0;
        int begin = 0;
        for (int end : Paragraphs.ends(text)) {
            while (insert < inserts.length && inserts[insert + 1] <= end) {
                sentences.around(begin, inserts[insert], inserts[insert + 1], end);
                begin = sentences.ends.last();
                insert += 2;
            }
            sentences.paragraph(begin, end);
            begin = end;
        }
        return sentences.ends.toArray();
    }

    /** What stands before an insert, and the insert, which is a sentence of its own whatever marks it holds. */
    private void around(int from, int begin, int end, int to) {
        if (Signs.skipSpaces(text, from, begin) < begin) {
            paragraph(from, begin);
        }
        end(ends.last(), Signs.skipSpaces(text, end, to));
    }

    private void paragraph(int from, int to) {
        int begin = from;
        int at = Signs.skipSpaces(text, from, to);
        quoting = false;
        while (at < to) {
            char c = text.charAt(at);
            if (c == '"') {
                quoting = !quoting;
            }
            if (Signs.is(c, Signs.STOP | Signs.END)) {
                int marksEnd = skip(at, to, Signs.STOP | Signs.END);
                int next = candidate(begin, at, marksEnd, to);
                begin = Math.max(begin, ends.last());
                at = next;
            } else {
                at++;
            }
        }
        end(Math.max(begin, ends.last()), to);
    }

    /** Decides whether a sentence ends with the end marks given, and says where to go on. */
    private int candidate(int begin, int marks, int marksEnd, int to) {
        int closed = closers(marksEnd, to);
        int next = Signs.skipSpaces(text, closed, to);
        while (next < to && next > closed && closesLate(next, to)) {
            toggle(next, next + 1);
            closed = next + 1;
            next = Signs.skipSpaces(text, closed, to);
        }
        if (next < to && rules.ends(begin, marks, marksEnd, closed, next, to)) {
            end(begin, next);
        }
        return next;
    }

    private void end(int begin, int end) {
        LongStretch.cut(text, begin, end, LONGEST, ends);
        if (end > ends.last()) {
            ends.add(end);
        }
    }

    /** Closing quotation marks and brackets right behind an end mark; a mark that opens is left to what follows. */
    private int closers(int from, int to) {
        int at = from;
        while (at < to && Signs.is(text.charAt(at), Signs.CLOSER) && !opens(at, to)) {
            toggle(at, at + 1);
            at++;
        }
        return at;
    }

    private boolean opens(int at, int to) {
        char c = text.charAt(at);
        if (c == '"') {
            return !quoting && at + 1 < to && Signs.isWordSign(text.charAt(at + 1));
        }
        return Quotes.isOpener(c) && at + 1 < to && Signs.isWordSign(text.charAt(at + 1));
    }

    /** A closing mark that a space parts from the end mark it belongs to, as in {@code “Victory Day.” ”}. */
    private boolean closesLate(int at, int to) {
        char c = text.charAt(at);
        boolean free = at + 1 == to || !Signs.isWordSign(text.charAt(at + 1));
        return switch (c) {
            case '"' -> free && quoting;
            case '”', '’', '»', '›', ')', ']', '}', '」', '』' -> free;
            default -> false;
        };
    }

    private void toggle(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '"') {
                quoting = !quoting;
            }
        }
    }

    private int skip(int from, int to, int kinds) {
        int at = from;
        while (at < to && Signs.is(text.charAt(at), kinds)) {
            at++;
        }
        return at;
    }
}
