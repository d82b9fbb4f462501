package org.wirecopy.match;

/**
 * One change between the two sides of a passage. Spans are code points of each article's text; an insertion has an
 * empty left span, a deletion an empty right one.
 *
 * @param operation {@code insert}, {@code delete}, {@code replace} or {@code move}
 * @param changed the gravest of what changed: {@code number}, {@code negation}, {@code name}, else {@code wording}
 */
public record Edit(String operation, int leftBegin, int leftEnd, int rightBegin, int rightEnd, String changed) {}
