package org.wirecopy.outlet;

import java.time.Instant;

/**
 * A row of the table {@code stories}; key: story id.
 *
 * @param storyId the id of the first article
 * @param firstArticleId dated before undated, the earliest beginning, the smallest id
 * @param lastPublishedAt the latest beginning
 * @param sharedCharacters copy in its articles, whomever it is shared with
 * @param origin an outlet, an agency without an article in the story, or {@code undecided}
 */
public record StoryRow(
        String storyId,
        long articles,
        long outlets,
        String firstArticleId,
        String firstOutlet,
        Instant firstPublishedAt,
        Instant lastPublishedAt,
        long sharedCharacters,
        String origin) {}
