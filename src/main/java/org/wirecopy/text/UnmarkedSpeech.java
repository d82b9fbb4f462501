package org.wirecopy.text;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.wirecopy.text.CodePoints.Indexes;

/**
 * Speech that a page shows by its place instead of quotation marks: embedded posts and transcripts.
 *
 * <p>A post is the paragraph, or the part of one, above its signature ({@code "— Ted Cruz (@tedcruz) December 11, 2015"}).
 * A paragraph that begins with a speaker in capitals ({@code "OBAMA: I think"}), who begins another one too, is of a
 * transcript; what stands behind the colon is speech.
 */
final class UnmarkedSpeech {
    private static final int LONGEST_SPEAKER = 40;
    /** More characters before a signature are no post: it stands in a text without paragraphs. */
    private static final int LONGEST_POST = 600;

    private final String text;
    private final Indexes bounds = new Indexes();

    private UnmarkedSpeech(String text) {
        this.text = text;
    }

    /**
     * Begin and end of each stretch of speech in turn, each inside one paragraph.
     *
     * @param ends where the paragraphs end; UTF-16 indexes, as all here
     */
    static int[] in(String text, int[] ends) {
        UnmarkedSpeech speech = new UnmarkedSpeech(text);
        speech.read(ends);
        return speech.bounds.toArray();
    }

    private void read(int[] ends) {
        int[] posts = posts(ends);
        Set<String> speakers = speakers(ends);
        int post = 0;
        int begin = 0;
        for (int end : ends) {
            boolean hasPost = false;
            for (; post < posts.length && posts[post] < end; post += 2) {
                add(posts[post], posts[post + 1]);
                hasPost = true;
            }
            String speaker = speaker(begin, end);
            if (!hasPost && speakers.contains(speaker)) {
                add(begin + speaker.length(), Signs.trimmed(text, begin, end));
            }
            begin = end;
        }
    }

    private void add(int begin, int end) {
        if (begin < end) {
            bounds.add(begin);
            bounds.add(end);
        }
    }

    /** Begin and end of each post in turn. */
    private int[] posts(int[] ends) {
        Indexes posts = new Indexes();
        int[] signatures = Inserts.signatures(text);
        int signed = 0;
        for (int i = 0; i < signatures.length; i += 2) {
            int end = Signs.trimmed(text, signed, signatures[i]);
            int found = Arrays.binarySearch(ends, end);
            int paragraph = found < 0 ? -found - 1 : found;
            int begin = Math.max(signed, paragraph == 0 ? 0 : ends[paragraph - 1]);
            begin = Signs.skipSpaces(text, begin, end);
            if (begin < end && end - begin <= LONGEST_POST) {
                posts.add(begin);
                posts.add(end);
            }
            signed = signatures[i + 1];
        }
        return posts.toArray();
    }

    /** Who begins more than one paragraph. */
    private Set<String> speakers(int[] ends) {
        Set<String> seen = new HashSet<>();
        Set<String> speakers = new HashSet<>();
        int begin = 0;
        for (int end : ends) {
            String speaker = speaker(begin, end);
            if (!speaker.isEmpty() && !seen.add(speaker)) {
                speakers.add(speaker);
            }
            begin = end;
        }
        return speakers;
    }

    /** The name in capitals with which a paragraph begins, up to the first word behind its colon; empty if there is none. */
    private String speaker(int from, int to) {
        int at = from;
        int letters = 0;
        while (at < to && at - from < LONGEST_SPEAKER && isOfSpeaker(text.charAt(at))) {
            letters += Character.isUpperCase(text.charAt(at++)) ? 1 : 0;
        }
        boolean isNamed = letters > 1 && at + 1 < to && text.charAt(at) == ':' && text.charAt(at + 1) == ' ';
        return isNamed ? text.substring(from, at + 2) : "";
    }

    private static boolean isOfSpeaker(char c) {
        return Character.isUpperCase(c) || c == ' ' || c == '.' || c == '-' || c == '’' || c == '\'';
    }
}
