package org.wirecopy.text;

/** A half-open span of a text, in Unicode code points. */
public record Span(int begin, int end) {
    public Span {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("a span needs 0 <= begin <= end, got " + begin + ".." + end);
        }
    }

    /** The number of code points in the span. */
    public int length() {
        return end - begin;
    }
}
