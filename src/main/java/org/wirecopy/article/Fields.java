package org.wirecopy.article;

/**
 * The fields of one record as the source has them, before anything is decided.
 *
 * @param position where the record begins in its file, see {@link Article#position}
 * @param encoding how the record's bytes were understood
 * @param sample the beginning of the record
 */
record Fields(
        long position,
        String encoding,
        String sample,
        String id,
        String outlet,
        String url,
        String title,
        String publishedAt,
        String author,
        String language,
        String text) {}
