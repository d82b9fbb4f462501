package org.wirecopy.text;

import java.util.regex.Pattern;
import org.wirecopy.text.CodePoints.Indexes;

/**
 * Speech that a page shows by its place instead of quotation marks: {@linkplain Posts embedded posts}, {@linkplain Transcripts
 * transcripts} and block quotations.
 *
 * <p>A block quotation is the paragraph behind one that ends in a colon, or all that follows if that promises it in full.
 */
final class UnmarkedSpeech {
    /** Characters before a colon that are more than a label ("Related:"). */
    private static final int SHORTEST_LEAD = 20;
    /** Shorter paragraphs behind a colon are items of a list. */
    private static final int SHORTEST_BLOCK = 60;

    private static final Pattern IN_FULL = Pattern.compile(
            "\\b(?:in full|full (?:text|statement|letter|memo|remarks|speech|transcript)|im Wortlaut)\\b");

    private final ParagraphText text;
    private final Indexes bounds = new Indexes();

    private UnmarkedSpeech(ParagraphText text) {
        this.text = text;
    }

    /**
     * Begin and end of each stretch of speech in turn, each inside one paragraph.
     *
     * @param ends where the paragraphs end; UTF-16 indexes, as all here
     */
    static int[] in(String text, int[] ends) {
        UnmarkedSpeech speech = new UnmarkedSpeech(new ParagraphText(text, ends));
        speech.read();
        return speech.bounds.toArray();
    }

    private void read() {
        Posts posts = Posts.of(text);
        Transcripts transcripts = Transcripts.of(text);
        int recording = transcripts.firstRecording();
        int[] signed = posts.bounds();
        int post = 0;
        boolean isAllSpeech = false;
        for (int p = 0; p < text.paragraphs(); p++) {
            boolean hasPost = false;
            for (; post < signed.length && signed[post] < text.wholeEnd(p); post += 2) {
                add(signed[post], signed[post + 1]);
                hasPost = true;
            }
            boolean isSpeaker = transcripts.isSpeaker(p);
            isAllSpeech |= isSpeaker
                    || text.wholeEnd(p) > recording
                    || leadsIn(p - 1) && IN_FULL.matcher(text.line(p - 1)).find();
            if (!hasPost && !isSpeaker) {
                int words = Math.max(posts.behindHandle(p), transcripts.behindSpeaker(p));
                if (words >= 0 || isAllSpeech || isBlock(p)) {
                    add(Math.max(words, text.begin(p)), text.end(p));
                }
            }
        }
    }

    private void add(int begin, int end) {
        if (begin < end) {
            bounds.add(begin);
            bounds.add(end);
        }
    }

    /** Whether a paragraph is led in to by the one above it, and does not begin with a quotation mark or a bullet. */
    private boolean isBlock(int paragraph) {
        if (!leadsIn(paragraph - 1) || text.length(paragraph) < SHORTEST_BLOCK) {
            return false;
        }
        char last = text.text.charAt(text.end(paragraph) - 1);
        char first = text.text.charAt(text.begin(paragraph));
        return (Character.isLetter(first) || first == '(')
                && (Signs.is(last, Signs.STOP | Signs.END) || last == '”' || last == '"');
    }

    private boolean leadsIn(int paragraph) {
        return paragraph >= 0 && text.length(paragraph) >= SHORTEST_LEAD && text.endsIn(paragraph, ':');
    }
}
