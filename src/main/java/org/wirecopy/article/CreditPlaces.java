package org.wirecopy.article;

import java.util.List;
import java.util.Map;
import org.wirecopy.text.Span;

/** A text, its sentences and the surroundings of a name in it; all offsets are UTF-16 units unless said otherwise. */
final class CreditPlaces {
    /** The longest sentence that could be nothing but a credit. */
    static final int LONGEST_LINE = 300;

    private static final int WINDOW = 140;
    private static final int HEAD = 400;
    private static final int TAIL = 700;

    private final String text;
    private final List<Span> sentences;
    /** Code points before each unit; null where each unit is one. */
    private final int[] codePoints;

    /** The sentence last asked for, and its first unit: questions come in rising order. */
    private int sentence;

    private int sentenceBegin;

    private final Map<String, Integer> bracketed;

    /**
     * @param sentences in code points, in order; without any, lines take their place
     * @param bracketed how often a chain of names stands alone in brackets
     */
    CreditPlaces(String text, List<Span> sentences, Map<String, Integer> bracketed) {
        this.text = text;
        this.bracketed = bracketed;
        this.sentences = sentences;
        this.codePoints = text.codePointCount(0, text.length()) == text.length() ? null : count(text);
        this.sentenceBegin = sentences.isEmpty() ? 0 : unit(0, sentences.get(0).begin());
    }

    private static int[] count(String text) {
        int[] counts = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second =
                    i > 0 && Character.isLowSurrogate(text.charAt(i)) && Character.isHighSurrogate(text.charAt(i - 1));
            counts[i + 1] = counts[i] + (second ? 0 : 1);
        }
        return counts;
    }

    private int unit(int from, int pointsOn) {
        return codePoints == null ? from + pointsOn : text.offsetByCodePoints(from, pointsOn);
    }

    Span inCodePoints(int begin, int end) {
        return codePoints == null ? new Span(begin, end) : new Span(codePoints[begin], codePoints[end]);
    }

    /** The sentence that a unit is in, trimmed of white space. */
    Span sentenceAt(int unit) {
        if (sentences.isEmpty()) {
            return trimmed(lineBegin(unit, LONGEST_LINE + 1), lineEnd(unit, LONGEST_LINE + 1));
        }
        while (sentence + 1 < sentences.size()) {
            Span here = sentences.get(sentence);
            int next = unit(sentenceBegin, sentences.get(sentence + 1).begin() - here.begin());
            if (unit < next) {
                break;
            }
            sentence++;
            sentenceBegin = next;
        }
        return trimmed(
                sentenceBegin, unit(sentenceBegin, sentences.get(sentence).length()));
    }

    /** Where the bracket closes in which a chain of names ends, if one was opened: "Agence France-Presse (AFP)". */
    int closed(int begin, int end) {
        int opened = 0;
        for (int i = begin; i < end; i++) {
            opened += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return opened > 0 && end < text.length() && text.charAt(end) == ')' ? end + 1 : end;
    }

    private Span trimmed(int begin, int end) {
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(begin, end);
    }

    String text(Span units) {
        return text.substring(units.begin(), units.end());
    }

    /** What stands before a unit on its line, no more than a window. */
    String left(int unit) {
        return text.substring(lineBegin(unit, WINDOW), unit);
    }

    /** What stands after a unit on its line, no more than a window. */
    String right(int unit) {
        return text.substring(unit, lineEnd(unit, WINDOW));
    }

    private int lineBegin(int unit, int window) {
        int begin = unit;
        while (begin > 0 && unit - begin < window && text.charAt(begin - 1) != '\n') {
            begin--;
        }
        return begin;
    }

    private int lineEnd(int unit, int window) {
        int end = unit;
        while (end < text.length() && end - unit < window && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }

    /** Whether the same names stand in brackets more than once. */
    boolean isRepeated(String bracket) {
        return bracket.length() > 2 && bracketed.getOrDefault(bracket.substring(1, bracket.length() - 1), 0) > 1;
    }

    boolean isHead(int unit) {
        return unit < HEAD;
    }

    boolean isTail(int unit) {
        return text.length() - unit <= Math.max(TAIL, text.length() / 8);
    }
}
