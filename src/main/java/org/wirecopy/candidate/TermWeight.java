package org.wirecopy.candidate;

/**
 * A term that tells an article or an outlet from the others.
 *
 * @param weight of an article's term: its part in the article's TF-IDF vector, in (0, 1]; of an outlet's term: the share
 *     of the outlet's articles that have it, times its IDF
 */
public record TermWeight(String term, double weight) {}
