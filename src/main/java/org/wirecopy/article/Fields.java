package org.wirecopy.article;

import java.util.Map;

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
        String text) {

    /** @param values by the names that {@link SourceSettings#FIELDS} has */
    static Fields of(Map<String, String> values, long position, String encoding, String sample) {
        return new Fields(
                position,
                encoding,
                sample,
                values.get("id"),
                values.get("outlet"),
                values.get("url"),
                values.get("title"),
                values.get("published_at"),
                values.get("author"),
                values.get("language"),
                values.get("text"));
    }
}
