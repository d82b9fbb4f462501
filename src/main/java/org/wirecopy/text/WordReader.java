package org.wirecopy.text;

import java.util.Arrays;
import java.util.List;

/** Reads the words of a text in one scan. */
final class WordReader {
    private final String text;
    private final Lexicon lexicon;
    private final Capitals capitals;
    private final StringBuilder letters = new StringBuilder(64);

    private long[] forms;
    private long[] keys;
    private int[] begins;
    private int[] ends;
    private byte[] marks;
    private int size;

    WordReader(String text, String language) {
        this.text = text;
        this.lexicon = Lexicon.of(language);
        this.capitals = new Capitals(text, lexicon.language());
        int likely = 16 + text.length() / 5;
        forms = new long[likely];
        keys = new long[likely];
        begins = new int[likely];
        ends = new int[likely];
        marks = new byte[likely];
    }

    Words read(List<Span> sentences) {
        int[] points = new int[sentences.size() * 2];
        for (int i = 0; i < sentences.size(); i++) {
            points[2 * i] = sentences.get(i).begin();
            points[2 * i + 1] = sentences.get(i).end();
        }
        int[] indexes = CodePoints.toIndexes(text, points);
        for (int i = 0; i < indexes.length; i += 2) {
            int first = size;
            sentence(indexes[i], indexes[i + 1]);
            capitals.mark(begins, ends, marks, first, size);
            markCharge(first);
        }
        markQuoted();
        return new Words(
                Arrays.copyOf(forms, size),
                Arrays.copyOf(keys, size),
                CodePoints.ofIndexes(text, Arrays.copyOf(begins, size)),
                CodePoints.ofIndexes(text, Arrays.copyOf(ends, size)),
                Arrays.copyOf(marks, size));
    }

    private void sentence(int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (Signs.isUnspaced(c) && Signs.isWordSign(c)) {
                at = pairs(at, to);
            } else if (WordShape.isWordSign(text, at, to)) {
                int end = WordShape.end(text, at, to);
                word(at, end);
                at = end;
            } else {
                at++;
            }
        }
    }

    /** The overlapping pairs of a run of characters without spaces. */
    private int pairs(int from, int to) {
        int end = from + 1;
        while (end < to && Signs.isUnspaced(text.charAt(end)) && WordShape.continuesRun(text.charAt(end))) {
            end++;
        }
        if (end == from + 1) {
            word(from, end);
        }
        for (int at = from; at + 1 < end; at++) {
            word(at, at + 2);
        }
        return end;
    }

    private void word(int begin, int end) {
        fold(begin, end);
        if (letters.length() == 0) {
            return;
        }
        if (size == keys.length) {
            grow();
        }
        forms[size] = Hashes.of(letters);
        int slot = lexicon.slot(forms[size], letters);
        keys[size] = lexicon.key(slot);
        boolean digits = Character.isDigit(text.charAt(begin));
        marks[size] = (byte) (lexicon.marks(slot) | (digits ? Words.NUMBER : 0));
        begins[size] = begin;
        ends[size++] = end;
    }

    /** Puts the folded word into {@code letters}: small letters, a plain apostrophe, no full stops of U.S. */
    private void fold(int begin, int end) {
        letters.setLength(0);
        boolean dotted = !Signs.is(text.charAt(begin), Signs.DIGIT);
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            if (WordShape.isApostrophe(c)) {
                letters.append('\'');
            } else if (c != '.' || !dotted) {
                char simple = Folding.simple(c);
                if (simple == 0) {
                    foldWhole(begin, end, dotted);
                    return;
                }
                letters.append(simple);
            }
        }
    }

    private void foldWhole(int begin, int end, boolean dotted) {
        String folded = Folding.fold(text.substring(begin, end));
        letters.setLength(0);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (WordShape.isApostrophe(c)) {
                letters.append('\'');
            } else if (c != '.' || !dotted) {
                letters.append(c);
            }
        }
    }

    /** What stands behind the first word of a charge is the charge. */
    private void markCharge(int first) {
        for (int word = first + 1; word < size; word++) {
            marks[word] |= (byte) (marks[word - 1] & Words.CHARGE);
        }
    }

    private void markQuoted() {
        int[] bounds = Quotes.bounds(text);
        int quote = 0;
        for (int word = 0; word < size; word++) {
            while (quote < bounds.length && bounds[quote + 1] <= begins[word]) {
                quote += 2;
            }
            if (quote < bounds.length && bounds[quote] <= begins[word]) {
                marks[word] |= Words.QUOTED;
            }
        }
    }

    private void grow() {
        int more = size * 2;
        forms = Arrays.copyOf(forms, more);
        keys = Arrays.copyOf(keys, more);
        begins = Arrays.copyOf(begins, more);
        ends = Arrays.copyOf(ends, more);
        marks = Arrays.copyOf(marks, more);
    }
}
