package org.wirecopy.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.candidate.JoinSettings;

/** What a reader of the figures has to know, in words: for {@code run.json} and the page. */
public final class Remarks {
    /** An archive that is so many times what it learned from had better learn anew. */
    private static final int GROWN = 2;

    private Remarks() {}

    /** What was not compared, or not listed singly. */
    public static List<String> notCompared(JoinSettings settings, JoinExplain join) {
        List<String> remarks = new ArrayList<>();
        remarks.add(told(
                "Boilerplate and sentences under %,d words were not compared over the corpus; short ones are aligned"
                        + " beside longer ones.",
                settings.minWords()));
        if (settings.days() != null) {
            remarks.add(told(
                    "Articles published more than %,d days apart were not compared; undated articles were compared"
                            + " with all.",
                    settings.days()));
        }
        if (join.notListed() > 0 || join.cutLists() > 0) {
            remarks.add(told(
                    "%,d groups of alike sentences have more than %,d pairs each: of these, one pair per sentence and"
                            + " other outlet is listed.",
                    join.cutGroups() + join.cutLists(), settings.listed()));
        }
        return remarks;
    }

    /**
     * What to mind before trusting a figure.
     *
     * @param learned of how many articles it was learned, earlier, what words and lines are common; null if of all
     */
    public static List<String> warnings(ReadCounts counts, Long learned) {
        List<String> warnings = new ArrayList<>();
        if (counts.timesUnread() > 0) {
            warnings.add(told(
                    "%,d records came with a time that could not be read; their articles count as undated.",
                    counts.timesUnread()));
        }
        if (counts.rejects() > 0) {
            warnings.add(told("%,d of %,d records were rejected.", counts.rejects(), counts.records()));
        }
        if (learned != null && counts.articles() >= GROWN * learned) {
            warnings.add(told(
                    "Which words and lines are common was learned from %,d of the %,d articles; --refresh learns it"
                            + " from all.",
                    learned, counts.articles()));
        }
        return warnings;
    }

    private static String told(String words, Object... numbers) {
        return String.format(Locale.ROOT, words, numbers);
    }
}
