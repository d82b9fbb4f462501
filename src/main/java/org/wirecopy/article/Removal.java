package org.wirecopy.article;

import java.time.Instant;

/**
 * One sentence called furniture: a row of the way from articles to templates.
 *
 * @param outlet whose furniture it is; null for a line learned across the corpus
 * @param key equal for sentences that count as the same furniture
 */
public record Removal(
        String outlet, String rule, long key, String text, String articleId, int sentence, Instant publishedAt) {}
