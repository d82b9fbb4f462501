package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.wirecopy.article.Precision;
import org.wirecopy.spark.Records;

/** The table {@code stories}. */
public final class StoryRows {
    private StoryRows() {}

    /** An article of a story, with the copy in it. */
    public record Part(
            String storyId,
            String third,
            String articleId,
            String outlet,
            Instant publishedAt,
            Precision publishedPrecision,
            Figures figures) {
        private Standing standing() {
            return new Standing(articleId, outlet, null, false, publishedAt, publishedPrecision, List.of());
        }
    }

    /** One row per story. */
    public static Dataset<StoryRow> of(Dataset<Ledger> ledgers) {
        return ledgers.filter(col("storyId").isNotNull())
                .select("storyId", "third", "articleId", "outlet", "publishedAt", "publishedPrecision", "figures")
                .groupBy("storyId")
                .as(Encoders.STRING(), Records.encoder(Part.class))
                .mapGroups((MapGroupsFunction<String, Part, StoryRow>) StoryRows::row, Records.encoder(StoryRow.class));
    }

    private static StoryRow row(String storyId, Iterator<Part> parts) {
        List<Standing> articles = new ArrayList<>();
        long shared = 0;
        String third = null;
        while (parts.hasNext()) {
            Part part = parts.next();
            articles.add(part.standing());
            shared += part.figures().shared();
            third = part.third();
        }
        Standing first = articles.stream().min(StoryOrigin.FIRST_PRINTED).orElseThrow();
        return new StoryRow(
                storyId,
                articles.size(),
                articles.stream().map(Standing::outlet).distinct().count(),
                first.articleId(),
                first.outlet(),
                first.publishedAt(),
                articles.stream()
                        .map(Standing::publishedAt)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null),
                shared,
                third != null ? third : StoryOrigin.earliest(articles));
    }
}
