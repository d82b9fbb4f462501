package org.wirecopy.outlet;

/**
 * A match that proves that a sentence is found at another outlet: the best of the sentence's matches there.
 *
 * @param match index of the match in its pair
 */
public record Witness(String leftArticleId, String rightArticleId, int match) {}
