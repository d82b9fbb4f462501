package org.wirecopy.report;

import java.util.Comparator;

/**
 * A span of one article and a span of another that share text: a label of the gold standard, or a passage found.
 * Spans are half-open, in Unicode code points.
 *
 * @param left in PAN's words the suspicious document
 * @param right in PAN's words the source
 */
public record Case(String left, int leftBegin, int leftEnd, String right, int rightBegin, int rightEnd) {
    /** By the left article and span, then by the right ones. */
    static final Comparator<Case> ORDER = Comparator.comparing(Case::left)
            .thenComparing(Case::right)
            .thenComparingInt(Case::leftBegin)
            .thenComparingInt(Case::leftEnd)
            .thenComparingInt(Case::rightBegin)
            .thenComparingInt(Case::rightEnd);

    public Case {
        if (left == null || right == null) {
            throw new IllegalArgumentException("a case needs two articles, got " + left + " and " + right);
        }
        if (leftBegin < 0 || leftEnd < leftBegin || rightBegin < 0 || rightEnd < rightBegin) {
            throw new IllegalArgumentException("a case needs spans with 0 <= begin <= end, got " + leftBegin + ".."
                    + leftEnd + " of " + left + " and " + rightBegin + ".." + rightEnd + " of " + right);
        }
    }

    /** The two articles. */
    ArticlePair pair() {
        return new ArticlePair(left, right);
    }

    /** The same with its sides exchanged. */
    Case turned() {
        return new Case(right, rightBegin, rightEnd, left, leftBegin, leftEnd);
    }

    /** Whether two cases of the same articles have a character in common on both sides. */
    boolean meets(Case other) {
        return left.equals(other.left)
                && right.equals(other.right)
                && leftBegin < other.leftEnd
                && other.leftBegin < leftEnd
                && rightBegin < other.rightEnd
                && other.rightBegin < rightEnd;
    }

    /** Code points on both sides. */
    int characters() {
        return leftEnd - leftBegin + rightEnd - rightBegin;
    }

    /** Two articles, the left one first. */
    public record ArticlePair(String left, String right) {}
}
