package org.wirecopy.outlet;

import java.util.List;

/** What the tables say about an article; exactly one of the other components is not null. */
public record Fact(String articleId, Total total, Part part, Seen seen) {
    /**
     * Its row in {@code articles}.
     *
     * @param length of the text; of the figures where the tables hold no text
     * @param sums in the order of {@link Claims#SUMS}
     */
    public record Total(String outlet, String storyId, long length, long sentences, long[] sums) {}

    /** One of its sentences. */
    public record Part(int sentence, int begin, int end, String kind, String origin, List<String> otherOutlets) {}

    /**
     * A match that counts for one of its sentences.
     *
     * @param isLeft whether this article is the match's left one
     * @param characters of the sentence
     */
    public record Seen(
            int sentence,
            String leftArticleId,
            String rightArticleId,
            boolean isLeft,
            String outlet,
            String otherOutlet,
            String kind,
            int characters,
            boolean witness) {}
}
