package org.wirecopy.article;

import java.util.List;
import org.wirecopy.text.Languages;

/**
 * Lines in another language than their article's: the menu, the slogan, the sign-up line of an outlet that prints in two
 * languages.
 *
 * <p>Speech and longer stretches in another language are content (a bilingual article, a poem), so lines with quotation
 * marks stay, and nothing is removed where more than a fifth of the article would be.
 */
final class ForeignLines {
    private static final double MOST = 0.2;

    private ForeignLines() {}

    static void mark(Outline outline, String language, List<String> among, String[] rules) {
        Languages languages = Languages.among(among);
        boolean[] foreign = new boolean[rules.length];
        long characters = 0;
        for (int s = 0; s < rules.length; s++) {
            foreign[s] = rules[s] == null
                    && outline.is(s, Outline.WHOLE_LINE)
                    && !outline.is(s, Outline.QUOTED)
                    && languages.isForeign(outline.text, outline.begins[s], outline.ends[s], language);
            characters += foreign[s] ? outline.ends[s] - outline.begins[s] : 0;
        }
        if (characters > MOST * outline.text.length()) {
            return;
        }
        for (int s = 0; s < rules.length; s++) {
            if (foreign[s]) {
                rules[s] = Furniture.FOREIGN;
            }
        }
    }
}
