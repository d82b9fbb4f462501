package org.wirecopy.outlet;

/**
 * What one article of a pair shares with the other, in code points of whole sentences.
 *
 * @param prose the article without boilerplate
 * @param shared sentences found in the other article as verbatim, edited or rewritten copy
 * @param quoted sentences that share only speech with the other article
 * @param sharedSentences how many sentences {@code shared} sums
 */
public record SharedSide(long prose, long shared, long quoted, int sharedSentences) {
    /** Share of the prose that the other article has as well; 0 where there is no prose. */
    public double share() {
        return prose == 0 ? 0 : (double) shared / prose;
    }

    /** Prose that stands beside what is shared with the other article. */
    public long added() {
        return prose - shared - quoted;
    }
}
