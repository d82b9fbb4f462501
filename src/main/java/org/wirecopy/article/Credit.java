package org.wirecopy.article;

/**
 * An agency named in an article's text or byline.
 *
 * @param agency the agency's name, as the table of agencies has it
 * @param role {@code supply} (byline, end line, "told AFP", "contributed to this report"), {@code photo} or
 *     {@code source} ("KCNA said"); only {@code supply} speaks about origin
 * @param begin where the words that prove it begin, in code points of the text; -1 if the author field proves it
 * @param end where they end (exclusive); -1 if the author field proves it
 */
public record Credit(String agency, String role, int begin, int end) {}
