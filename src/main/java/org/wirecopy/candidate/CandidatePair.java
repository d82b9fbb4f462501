package org.wirecopy.candidate;

import java.util.List;

/**
 * Two articles of different outlets that share at least one pair of similar sentences.
 *
 * @param leftArticleId the smaller id
 * @param rightArticleId the larger id
 * @param anchors in the order of (left sentence, right sentence), at least one
 */
public record CandidatePair(String leftArticleId, String rightArticleId, List<Anchor> anchors) {}
