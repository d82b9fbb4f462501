package org.wirecopy.outlet;

import java.util.stream.IntStream;
import org.wirecopy.match.Match;
import org.wirecopy.match.Passage;

/**
 * What the measure of a pair needs of one of its articles.
 *
 * @param headline as in {@link Outline}
 * @param ends where each sentence ends, in code points
 * @param furniture the sentences that are boilerplate, ascending
 */
public record Measured(Standing standing, String headline, int[] ends, int[] furniture) {
    static Measured of(Outline outline) {
        int[] furniture = IntStream.range(0, outline.ends().length)
                .filter(sentence -> outline.furniture().get(sentence) != null)
                .toArray();
        return new Measured(outline.standing(), outline.headline(), outline.ends(), furniture);
    }

    /** Code points per sentence, 0 where it is boilerplate. */
    int[] proseLengths() {
        int[] lengths = new int[ends.length];
        for (int sentence = 0; sentence < ends.length; sentence++) {
            lengths[sentence] = ends[sentence] - begin(sentence);
        }
        for (int sentence : furniture) {
            lengths[sentence] = 0;
        }
        return lengths;
    }

    /** Whether the match's left sentence overlaps the passage's left side. */
    boolean holdsLeft(Passage passage, Match match) {
        return begin(match.leftSentence()) < passage.leftEnd() && ends[match.leftSentence()] > passage.leftBegin();
    }

    /** Whether the match's right sentence overlaps the passage's right side. */
    boolean holdsRight(Passage passage, Match match) {
        return begin(match.rightSentence()) < passage.rightEnd() && ends[match.rightSentence()] > passage.rightBegin();
    }

    private int begin(int sentence) {
        return sentence == 0 ? 0 : ends[sentence - 1];
    }
}
