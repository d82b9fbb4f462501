package org.wirecopy.article;

import java.time.Instant;

/**
 * One text published by one outlet.
 *
 * @param articleId the source's id, or one made from the content
 * @param outlet who published it, after the job's {@code outlets} were applied
 * @param owner who owns the outlet; null where the job does not say
 * @param agency whether supplying copy is the outlet's trade
 * @param publishedAt the beginning of the interval in which it appeared; null where unknown
 * @param publishedPrecision the length of that interval; null exactly where {@code publishedAt} is
 * @param language ISO 639-1, as given by the source or else identified; null where neither was possible
 * @param encoding the character encoding of the record, as found; where characters could not be read, how many:
 *     {@code UTF-8 (2 replaced)}
 * @param sourcePath the file it came from
 * @param position where the record begins in the file: the byte (after decompression) of a line or a
 *     WARC record, the number of a Parquet row, 0 where the file is one article
 * @param text the text as decoded: byte order mark dropped, nothing else changed
 */
public record Article(
        String articleId,
        String outlet,
        String owner,
        boolean agency,
        String url,
        String title,
        String author,
        Instant publishedAt,
        Precision publishedPrecision,
        String language,
        String encoding,
        String sourcePath,
        long position,
        String text) {}
