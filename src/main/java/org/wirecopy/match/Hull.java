package org.wirecopy.match;

import org.wirecopy.article.Prose;
import org.wirecopy.text.Span;

/** Two runs of words that form a passage, one on each side, half-open, neither empty. */
record Hull(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    static Hull of(Cluster cluster, SentenceVectors vectors) {
        return new Hull(
                vectors.left.firstWord(cluster.leftFrom()),
                vectors.left.firstWord(cluster.leftTo()),
                vectors.right.firstWord(cluster.rightFrom()),
                vectors.right.firstWord(cluster.rightTo()));
    }

    Hull mirrored() {
        return new Hull(rightFrom, rightTo, leftFrom, leftTo);
    }

    /** The same hull with another left run; null if that is empty. */
    Hull withLeft(int from, int to) {
        return from < to ? new Hull(from, to, rightFrom, rightTo) : null;
    }

    boolean meets(Hull other) {
        return leftFrom < other.leftTo
                && other.leftFrom < leftTo
                && rightFrom < other.rightTo
                && other.rightFrom < rightTo;
    }

    Span left(Prose prose) {
        return span(prose, leftFrom, leftTo);
    }

    Span right(Prose prose) {
        return span(prose, rightFrom, rightTo);
    }

    /** From word to word; where a sentence begins or ends, with the signs that belong to it. */
    private static Span span(Prose prose, int from, int to) {
        int first = prose.sentenceOf(from);
        int last = prose.sentenceOf(to - 1);
        int begin = prose.firstWords()[first] == from
                ? prose.contentBegins()[first]
                : prose.words().begins()[from];
        int end = prose.firstWords()[last + 1] == to
                ? prose.contentEnds()[last]
                : prose.words().ends()[to - 1];
        return new Span(begin, end);
    }
}
