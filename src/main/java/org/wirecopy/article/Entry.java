package org.wirecopy.article;

/**
 * A record of a source, decided: an article or a reject.
 *
 * @param source the number of the source in the job, from 0
 * @param content a digest of all fields, in hex; null for a reject
 * @param reason the reject's reason; null for an article
 * @param timeUnread whether a time was given that could not be read
 * @param article null for a reject
 * @param reject null for an article
 */
public record Entry(
        int source,
        String sourcePath,
        long position,
        String articleId,
        String content,
        String reason,
        boolean timeUnread,
        Article article,
        Reject reject) {}
