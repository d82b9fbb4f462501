package org.wirecopy.outlet;

/**
 * A row of the table {@code article_pairs}; key: left article id, right article id.
 *
 * @param storyId the story of both; null where there is none
 * @param similarity cosine of the articles' TF-IDF vectors; null where it was not computed
 * @param origin {@code left}, {@code right}, {@code third} or {@code undecided}
 * @param secondsApart between the beginnings of the two intervals, not negative; null where either is undated
 * @param headlineChanged null where either has no title
 * @param leftAddedCharacters prose of the left article that shares nothing with the right one
 */
public record ArticlePairRow(
        String leftArticleId,
        String rightArticleId,
        String leftOutlet,
        String rightOutlet,
        String storyId,
        int passages,
        long leftSharedCharacters,
        long rightSharedCharacters,
        Double leftShare,
        Double rightShare,
        Double similarity,
        String origin,
        Long secondsApart,
        Boolean headlineChanged,
        long leftAddedCharacters,
        long rightAddedCharacters) {}
