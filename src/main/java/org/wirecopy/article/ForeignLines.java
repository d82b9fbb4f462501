package org.wirecopy.article;

import java.util.Arrays;
import java.util.List;
import org.wirecopy.text.Languages;

/**
 * Lines in another language than their article's: the menu, the slogan, the sign-up line of an outlet that prints in two
 * languages.
 *
 * <p>Speech, tweets, titles and longer stretches in another language are content, so only lines before or after the prose
 * count, none with quotation marks, and none where more than a fifth of the article would go.
 */
final class ForeignLines {
    private static final double MOST = 0.2;

    /** Line lengths and shares by which most lines are known to be in the article's language without looking closer. */
    private static final int FEWEST_WORDS = 3;

    private static final double CERTAINLY_OURS = 0.25;

    private ForeignLines() {}

    static void mark(Outline outline, String language, List<String> among, String[] rules) {
        Languages languages = Languages.among(among);
        long[] ours = Topics.functionWords(language);
        boolean[] foreign = new boolean[rules.length];
        int firstProse = rules.length;
        int lastProse = -1;
        for (int s = 0; s < rules.length; s++) {
            foreign[s] = rules[s] == null
                    && outline.is(s, Outline.WHOLE_LINE)
                    && !outline.is(s, Outline.QUOTED)
                    && mayBeForeign(outline, s, ours)
                    && languages.isForeign(outline.text, outline.begins[s], outline.ends[s], language);
            if (rules[s] == null && !foreign[s] && Furniture.readsAsProse(outline, s)) {
                firstProse = Math.min(firstProse, s);
                lastProse = s;
            }
        }
        boolean small = isSmallPart(outline, foreign);
        for (int s = 0; s < rules.length; s++) {
            if (small && foreign[s] && (s < firstProse || s > lastProse)) {
                rules[s] = Furniture.FOREIGN;
            }
        }
    }

    private static boolean isSmallPart(Outline outline, boolean[] foreign) {
        long characters = 0;
        for (int s = 0; s < foreign.length; s++) {
            characters += foreign[s] ? outline.ends[s] - outline.begins[s] : 0;
        }
        return characters <= MOST * outline.text.length();
    }

    /** Identification costs most, so it is kept for lines that have few function words of the article's language. */
    private static boolean mayBeForeign(Outline outline, int sentence, long[] ours) {
        int own = 0;
        for (int w = outline.firstWords[sentence]; w < outline.firstWords[sentence + 1]; w++) {
            own += Arrays.binarySearch(ours, outline.words[w]) >= 0 ? 1 : 0;
        }
        int words = outline.wordsIn(sentence);
        return words >= FEWEST_WORDS && own <= CERTAINLY_OURS * words;
    }
}
