package org.wirecopy.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what the page does not show of a run, and where it stands. */
final class LeftOut {
    private final JsonNode run;
    private final List<String> sentences = new ArrayList<>();

    LeftOut(JsonNode run) {
        this.run = run;
    }

    LeftOut outlets(PageTable all, PageTable shown) {
        if (shown.rows().size() < all.rows().size()) {
            say(shown.rows().size(), all.rows().size(), "outlets", "those with the most text", "outlets");
        }
        return this;
    }

    /** Compares what is shown with the rows that {@code run.json} counts. */
    LeftOut rows(String table, String what, String which, PageTable shown) {
        long all = run.path("tables").path(table).path("rows").asLong(-1);
        if (all > shown.rows().size()) {
            say(shown.rows().size(), all, what, which, table);
        }
        return this;
    }

    LeftOut timelines(int missing, int ofStory) {
        if (missing > 0) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Timelines show the first %,d articles of a story; %,d later ones are in the table articles.",
                    ofStory,
                    missing));
        }
        return this;
    }

    private void say(long shown, long all, String what, String which, String table) {
        sentences.add(String.format(
                Locale.ROOT,
                "Of %,d %s this page shows %,d: %s. All are in the table %s.",
                all,
                what,
                shown,
                which,
                table));
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}
