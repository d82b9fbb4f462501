package org.wirecopy.outlet;

/**
 * A row of the table {@code matches}; key: left article id, left sentence, right article id, right sentence.
 *
 * @param leftCoverage from a half on, the match counts for the left sentence
 * @param rightCoverage from a half on, the match counts for the right sentence
 * @param witness whether it is the best match of one of its sentences at the other's outlet
 * @param leftCharacters of the whole left sentence
 * @param rightCharacters of the whole right sentence
 */
public record MatchRow(
        String leftArticleId,
        int leftSentence,
        String rightArticleId,
        int rightSentence,
        String leftOutlet,
        String rightOutlet,
        double similarity,
        String kind,
        double leftCoverage,
        double rightCoverage,
        String foundBy,
        boolean witness,
        int leftCharacters,
        int rightCharacters) {}
