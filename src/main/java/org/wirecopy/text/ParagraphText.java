package org.wirecopy.text;

/** A text and its paragraphs; all places are UTF-16 indexes. */
final class ParagraphText {
    final String text;
    private final int[] ends;

    /** @param ends where the paragraphs end, as {@link Paragraphs#ends} */
    ParagraphText(String text, int[] ends) {
        this.text = text;
        this.ends = ends;
    }

    int paragraphs() {
        return ends.length;
    }

    int begin(int paragraph) {
        return paragraph == 0 ? 0 : ends[paragraph - 1];
    }

    /** The end with the white space behind it, where the next one begins. */
    int wholeEnd(int paragraph) {
        return ends[paragraph];
    }

    /** The end without the white space before it. */
    int end(int paragraph) {
        return Signs.trimmed(text, begin(paragraph), ends[paragraph]);
    }

    int length(int paragraph) {
        return end(paragraph) - begin(paragraph);
    }

    String line(int paragraph) {
        return text.substring(begin(paragraph), end(paragraph));
    }

    boolean endsIn(int paragraph, char sign) {
        return length(paragraph) > 0 && text.charAt(end(paragraph) - 1) == sign;
    }
}
