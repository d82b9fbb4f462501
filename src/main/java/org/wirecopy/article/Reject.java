package org.wirecopy.article;

/**
 * A record that did not become an article.
 *
 * @param position where the record begins, see {@link Article#position}; -1 where the whole file is meant
 * @param outlet where known, else null
 * @param articleId where known, else null
 * @param reason a stable code
 * @param detail what is wrong, in one sentence
 * @param sample the first 200 characters of the record
 */
public record Reject(
        String sourcePath,
        long position,
        String outlet,
        String articleId,
        String reason,
        String detail,
        String sample) {}
