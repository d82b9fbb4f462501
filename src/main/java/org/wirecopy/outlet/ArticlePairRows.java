package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.util.Arrays;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.spark.Records;

/** The table {@code article_pairs}. */
public final class ArticlePairRows {
    private ArticlePairRows() {}

    /** One row per listed pair, still without the similarity of the whole articles. */
    public static Dataset<ArticlePairRow> of(Dataset<SharedPair> pairs) {
        return pairs.filter(col("compared").and(col("listed").gt(0)))
                .map(
                        (MapFunction<SharedPair, ArticlePairRow>) ArticlePairRows::row,
                        Records.encoder(ArticlePairRow.class));
    }

    /**
     * The same rows with similarities.
     *
     * @param similarities at most one row per pair
     */
    public static Dataset<ArticlePairRow> weighed(
            Dataset<ArticlePairRow> rows, Dataset<ArticleTerms.Similarity> similarities) {
        Column[] columns = Arrays.stream(rows.columns())
                .map(name -> col((name.equals("similarity") ? "known." : "row.") + name))
                .toArray(Column[]::new);
        return rows.alias("row")
                .join(
                        similarities.alias("known"),
                        col("row.leftArticleId")
                                .equalTo(col("known.leftArticleId"))
                                .and(col("row.rightArticleId").equalTo(col("known.rightArticleId"))),
                        "left")
                .select(columns)
                .as(Records.encoder(ArticlePairRow.class));
    }

    private static ArticlePairRow row(SharedPair pair) {
        SharedSide left = pair.leftSide();
        SharedSide right = pair.rightSide();
        return new ArticlePairRow(
                pair.left().articleId(),
                pair.right().articleId(),
                pair.left().outlet(),
                pair.right().outlet(),
                pair.storyId(),
                pair.passages().size(),
                left.shared(),
                right.shared(),
                Figures.share(left.shared(), left.prose()),
                Figures.share(right.shared(), right.prose()),
                null,
                PairOrigin.of(pair, pair.passages()),
                secondsApart(pair.left(), pair.right()),
                pair.headlineChanged(),
                left.added(),
                right.added());
    }

    private static Long secondsApart(Standing left, Standing right) {
        return left.publishedAt() == null || right.publishedAt() == null
                ? null
                : Duration.between(left.publishedAt(), right.publishedAt())
                        .abs()
                        .getSeconds();
    }
}
