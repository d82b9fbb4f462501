package org.wirecopy.outlet;

import java.time.Instant;
import java.util.List;

/** The sums of a {@link Ledger}, without its sentences. */
public record ArticleFigures(
        String articleId,
        String outlet,
        String owner,
        Instant publishedAt,
        String storyId,
        int words,
        Figures figures,
        List<Variant> variants) {

    /** What is drawn as one: the story, or the article if it is outside all stories. */
    String unit() {
        // The first article of a story gives it its name, and belongs to it: the two can share one name space.
        return storyId == null ? articleId : storyId;
    }
}
