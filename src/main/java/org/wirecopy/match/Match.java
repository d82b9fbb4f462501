package org.wirecopy.match;

/**
 * Two sentences of two articles that share wording.
 *
 * @param similarity cosine of the sentences, in (0, 1]
 * @param strength the highest {@code match.threshold} at which the two sentences are still called a match, in (0, 1];
 *     so that the figures can be told at other thresholds without aligning again
 * @param kind one of the four shared kinds
 * @param leftCoverage share of the left sentence's words found in the right one, in [0, 1]
 * @param rightCoverage share of the right sentence's words found in the left one, in [0, 1]
 * @param leftCoveredCharacters code points of the left sentence found in the right one word by word
 * @param rightCoveredCharacters code points of the right sentence found in the left one word by word
 * @param foundBy {@code anchor} (the join over the corpus) or {@code alignment} (only inside this pair of articles)
 */
public record Match(
        int leftSentence,
        int rightSentence,
        double similarity,
        double strength,
        Kind kind,
        double leftCoverage,
        double rightCoverage,
        int leftCoveredCharacters,
        int rightCoveredCharacters,
        String foundBy) {}
