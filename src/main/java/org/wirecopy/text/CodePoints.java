package org.wirecopy.text;

import java.util.Arrays;

/**
 * Converts between the two ways of counting in a text: Java's UTF-16 indexes and Unicode code points.
 *
 * <p>A lone surrogate counts as one code point. Texts without surrogates, nearly all of them, cost one look.
 */
public final class CodePoints {
    private CodePoints() {}

    /** Whether a UTF-16 index of the text differs from its code-point index anywhere. */
    public static boolean differ(String text) {
        return text.codePointCount(0, text.length()) != text.length();
    }

    /**
     * The code-point index of each UTF-16 index.
     *
     * @param indexes ascending, none inside a surrogate pair
     */
    public static int[] ofIndexes(String text, int[] indexes) {
        if (!differ(text)) {
            return indexes.clone();
        }
        int[] points = new int[indexes.length];
        int at = 0;
        int point = 0;
        for (int i = 0; i < indexes.length; i++) {
            point += Character.codePointCount(text, at, indexes[i]);
            at = indexes[i];
            points[i] = point;
        }
        return points;
    }

    /**
     * The UTF-16 index of each code-point index.
     *
     * @param points ascending, none beyond the text's end
     * @throws IndexOutOfBoundsException if one is
     */
    public static int[] toIndexes(String text, int[] points) {
        if (!differ(text)) {
            if (points.length > 0 && points[points.length - 1] > text.length()) {
                throw new IndexOutOfBoundsException("code point " + points[points.length - 1] + " of " + text.length());
            }
            return points.clone();
        }
        int[] indexes = new int[points.length];
        int at = 0;
        int point = 0;
        for (int i = 0; i < points.length; i++) {
            at = text.offsetByCodePoints(at, points[i] - point);
            point = points[i];
            indexes[i] = at;
        }
        return indexes;
    }

    /** The part of the text that the span covers. */
    public static String slice(String text, Span span) {
        int[] indexes = toIndexes(text, new int[] {span.begin(), span.end()});
        return text.substring(indexes[0], indexes[1]);
    }

    /** A growing list of indexes. */
    static final class Indexes {
        private int[] values = new int[32];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        int last() {
            return size == 0 ? 0 : values[size - 1];
        }

        int get(int i) {
            return values[i];
        }

        int size() {
            return size;
        }

        int[] toArray() {
            return Arrays.copyOf(values, size);
        }
    }
}
