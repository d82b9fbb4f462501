package org.wirecopy.outlet;

import java.util.List;
import org.wirecopy.match.Match;
import org.wirecopy.match.Passage;

/**
 * Two articles and what they share, with what is known of both.
 *
 * @param compared false where the two outlets have one owner and the job compares owners; such a pair counts only in
 *     {@code within_owner_characters}
 * @param matches of sentences that are nobody's boilerplate; those weaker than the job's threshold are kept for the
 *     figures at other thresholds
 * @param leftLengths code points of each match's left sentence
 * @param rightLengths code points of each match's right sentence
 * @param listed how many matches reach the job's threshold
 * @param headlineChanged whether the titles differ beyond case and punctuation; null where either is missing
 * @param storyId the story that both articles belong to; null where there is none
 * @param third the agency outside the story that supplied it; null where there is none
 */
public record SharedPair(
        Standing left,
        Standing right,
        boolean compared,
        List<Match> matches,
        int[] leftLengths,
        int[] rightLengths,
        int listed,
        List<Passage> passages,
        SharedSide leftSide,
        SharedSide rightSide,
        Boolean headlineChanged,
        String storyId,
        String third) {

    /** Whether the pair stands in the tables. */
    public boolean isListed() {
        return compared && listed > 0;
    }
}
