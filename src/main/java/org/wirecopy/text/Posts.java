package org.wirecopy.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirecopy.text.CodePoints.Indexes;

/**
 * Embedded posts: the paragraph, or the part of one, above a signature ({@code "— Ted Cruz (@tedcruz) December 11, 2015"}); if
 * that stands in the same paragraph, also those above, as far as a post is long. Or what stands in a paragraph behind who
 * wrote it ({@code "Ted Cruz (@tedcruz) I will"}).
 */
final class Posts {
    /** More characters before a signature are no post: it stands in a text without paragraphs. */
    private static final int LONGEST = 600;
    /** What a post may say, in characters, that has paragraphs: 280, links and empty lines aside. */
    private static final int LONGEST_OF_PARAGRAPHS = 320;

    private static final Pattern HANDLE = Pattern.compile("\\p{Lu}[^()\n]{1,40} \\(@\\w{2,30}\\) (?=\\S)");

    private final ParagraphText text;
    private final int[] signed;
    private final boolean hasHandles;

    private Posts(ParagraphText text) {
        this.text = text;
        hasHandles = text.text.contains(" (@");
        signed = signed();
    }

    static Posts of(ParagraphText text) {
        return new Posts(text);
    }

    /** Begin and end of each post with a signature, or of its paragraphs, in turn. */
    int[] bounds() {
        return signed;
    }

    private int[] signed() {
        Indexes posts = new Indexes();
        int[] signatures = Inserts.signatures(text.text);
        int last = 0;
        int from = 0;
        for (int i = 0; i < signatures.length; i += 2) {
            int end = Signs.trimmed(text.text, from, signatures[i]);
            while (text.wholeEnd(last) < end) {
                last++;
            }
            int begin = Signs.skipSpaces(text.text, Math.max(from, text.begin(last)), end);
            if (begin < end && end - begin <= LONGEST) {
                boolean isSignedInside = signatures[i] < text.wholeEnd(last);
                for (int p = isSignedInside ? first(last, from, end) : last; p < last; p++) {
                    posts.add(text.begin(p));
                    posts.add(text.end(p));
                }
                posts.add(begin);
                posts.add(end);
            }
            from = signatures[i + 1];
        }
        return posts.toArray();
    }

    /** The first paragraph of a post, which does not begin before {@code from}. */
    private int first(int last, int from, int end) {
        int first = last;
        while (first > 0
                && text.begin(first - 1) >= from
                && end - text.begin(first - 1) <= LONGEST_OF_PARAGRAPHS
                && !text.endsIn(first - 1, ':')) {
            first--;
        }
        return first;
    }

    /** Where the words of a post begin that stand behind who wrote it; -1 if the paragraph is none. */
    int behindHandle(int paragraph) {
        if (!hasHandles) {
            return -1;
        }
        Matcher handle = HANDLE.matcher(text.text).region(text.begin(paragraph), text.end(paragraph));
        return handle.lookingAt() ? handle.end() : -1;
    }
}
