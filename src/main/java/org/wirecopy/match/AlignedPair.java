package org.wirecopy.match;

import java.util.List;

/**
 * Two articles of different outlets and all that they share.
 *
 * @param leftArticleId the smaller id
 * @param rightArticleId the larger id
 * @param matches in the order of (left sentence, right sentence), at least one
 * @param passages in the order of (left begin, right begin)
 */
public record AlignedPair(
        String leftArticleId,
        String rightArticleId,
        String leftOutlet,
        String rightOutlet,
        List<Match> matches,
        List<Passage> passages) {}
