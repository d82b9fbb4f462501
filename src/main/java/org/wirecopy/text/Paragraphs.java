package org.wirecopy.text;

import org.wirecopy.text.CodePoints.Indexes;

/**
 * Where paragraphs end: at each line break, except where a line was only wrapped.
 *
 * <p>A single line break is a wrap in two cases. One: a line of at least {@value #LONG_LINE} characters that ends in no
 * end mark is followed by a lower-case letter. Two: the lines between two blank lines look poured into a column, at
 * least three of them, none longer than {@value #WIDEST_COLUMN} characters, and no line had room for the first word of
 * the next. Everything else (headings, captions, list items, mastheads) is a paragraph of its own.
 */
final class Paragraphs {
    /** Shorter lines are headings or menu entries; a seed's sign-up line of 48 characters is wrapped. */
    private static final int LONG_LINE = 40;

    private static final int WIDEST_COLUMN = 100;
    private static final int NARROWEST_COLUMN = 50;

    private final String text;
    private final Indexes ends = new Indexes();

    private Paragraphs(String text) {
        this.text = text;
    }

    /** UTF-16 indexes, ascending, the last the text's length; white space belongs to the paragraph before it. */
    static int[] ends(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        paragraphs.read();
        return paragraphs.ends.toArray();
    }

    private void read() {
        int at = Signs.skipSpaces(text, 0, text.length());
        while (at < text.length()) {
            at = block(at);
        }
        if (ends.last() < text.length()) {
            ends.add(text.length());
        }
    }

    /** Reads the lines up to a blank line, and says where the next block begins. */
    private int block(int from) {
        Indexes starts = new Indexes();
        Indexes lineEnds = new Indexes();
        int at = from;
        boolean blank = false;
        while (at < text.length() && !blank) {
            starts.add(at);
            int end = lineEnd(at);
            lineEnds.add(end);
            at = Signs.skipSpaces(text, end, text.length());
            blank = breaks(end, at) > 1;
        }
        boolean column = isColumn(starts, lineEnds);
        for (int line = 1; line < starts.size(); line++) {
            if (!column && !isWrapped(starts.get(line - 1), lineEnds.get(line - 1), starts.get(line))) {
                ends.add(starts.get(line));
            }
        }
        ends.add(at);
        return at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && !Signs.is(text.charAt(at), Signs.LINE_END)) {
            at++;
        }
        return at;
    }

    /** How many line breaks lie in a stretch of white space. */
    private int breaks(int from, int to) {
        int count = 0;
        for (int i = from; i < to && count < 2; i++) {
            char c = text.charAt(i);
            if (c == 0x2029) {
                return 2;
            }
            if (Signs.is(c, Signs.LINE_END) && !(c == '\n' && i > from && text.charAt(i - 1) == '\r')) {
                count++;
            }
        }
        return count;
    }

    private boolean isWrapped(int begin, int end, int next) {
        return end - begin >= LONG_LINE && Signs.is(text.charAt(next), Signs.LOWER) && !endsSentence(begin, end);
    }

    private boolean endsSentence(int begin, int end) {
        int at = end;
        while (at > begin && Signs.is(text.charAt(at - 1), Signs.SPACE | Signs.CLOSER)) {
            at--;
        }
        return at > begin && Signs.is(text.charAt(at - 1), Signs.STOP | Signs.END);
    }

    private boolean isColumn(Indexes starts, Indexes lineEnds) {
        int lines = starts.size();
        int width = 0;
        for (int line = 0; line < lines; line++) {
            width = Math.max(width, lineEnds.get(line) - starts.get(line));
        }
        if (lines < 3 || width > WIDEST_COLUMN || width < NARROWEST_COLUMN) {
            return false;
        }
        for (int line = 0; line + 1 < lines; line++) {
            int length = lineEnds.get(line) - starts.get(line);
            if (length + 1 + firstWord(starts.get(line + 1)) <= width) {
                return false;
            }
        }
        return true;
    }

    private int firstWord(int from) {
        int at = from;
        while (at < text.length() && at - from < WIDEST_COLUMN && !Signs.is(text.charAt(at), Signs.SPACE)) {
            at++;
        }
        return at - from;
    }
}
