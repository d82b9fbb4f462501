package org.wirecopy.article;

/**
 * The keys of sentences that were learned to recur alone.
 *
 * @param outlet where they recur; null for lines that recur across the corpus
 * @param keys ascending
 */
public record Recurring(String outlet, long[] keys) {}
