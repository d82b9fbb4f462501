package org.wirecopy.outlet;

import java.util.Comparator;
import org.wirecopy.match.Kind;
import org.wirecopy.match.Match;

/**
 * A match as seen from one of its two sentences.
 *
 * @param sentence the sentence it speaks about
 * @param otherSentence the sentence of the other article
 * @param index of the match in its pair
 * @param coverage share of this sentence's words found in the other, in [0, 1]
 * @param coveredCharacters code points of this sentence found in the other word by word
 */
public record Finding(
        int sentence,
        int otherSentence,
        int index,
        Kind kind,
        double similarity,
        double strength,
        double coverage,
        int coveredCharacters) {

    /** A sentence counts whole or not at all; what shares less than half of its words is another sentence. */
    static final double LEAST_COVERAGE = 0.5;

    /** The better verdict first, among findings in one other article. */
    static final Comparator<Finding> BEST_FIRST = Comparator.comparing((Finding finding) -> !finding.counts())
            .thenComparing(Finding::kind)
            .thenComparing(Comparator.comparingDouble(Finding::similarity).reversed());

    static Finding ofLeft(Match match, int index) {
        return new Finding(
                match.leftSentence(),
                match.rightSentence(),
                index,
                match.kind(),
                match.similarity(),
                match.strength(),
                match.leftCoverage(),
                match.leftCoveredCharacters());
    }

    static Finding ofRight(Match match, int index) {
        return new Finding(
                match.rightSentence(),
                match.leftSentence(),
                index,
                match.kind(),
                match.similarity(),
                match.strength(),
                match.rightCoverage(),
                match.rightCoveredCharacters());
    }

    /** Whether it covers enough of the sentence to decide its kind. */
    public boolean counts() {
        return coverage >= LEAST_COVERAGE;
    }

    /** Whether it shares speech only. */
    public boolean isQuoted() {
        return kind == Kind.QUOTED;
    }
}
