package org.wirecopy.match;

import java.util.List;

/**
 * A cluster of matches in two articles: the hull on each side, gaps included, trimmed of white space.
 *
 * @param kind the kind that covers most of it
 * @param similarity cosine of the two sides' summed vectors, in (0, 1]
 * @param words words of the shorter side
 * @param leftMatchedCharacters code points of the left side's matched sentences
 * @param rightMatchedCharacters code points of the right side's matched sentences
 * @param direction {@code left} if the edits show that the left side was there first (the right one cuts or
 *     garbles it), {@code right} for the opposite, null where they show nothing
 */
public record Passage(
        int leftBegin,
        int leftEnd,
        int rightBegin,
        int rightEnd,
        Kind kind,
        double similarity,
        int words,
        int leftMatchedCharacters,
        int rightMatchedCharacters,
        List<Edit> edits,
        String direction) {}
