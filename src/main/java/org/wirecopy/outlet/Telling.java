package org.wirecopy.outlet;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.candidate.TermWeight;
import org.wirecopy.spark.Records;

/**
 * What the TF-IDF of whole articles says; each may be empty.
 *
 * @param ofArticles at most one row per article
 * @param ofOutlets at most one row per outlet
 * @param similarities at most one row per pair of articles
 */
public record Telling(
        Dataset<ArticleTerms> ofArticles, Dataset<OutletTerms> ofOutlets, Dataset<ArticleSimilarity> similarities) {

    /** The telling terms of an article, the heaviest first. */
    public record ArticleTerms(String articleId, List<TermWeight> terms) {}

    /** The telling terms of an outlet, the heaviest first. */
    public record OutletTerms(String outlet, List<TermWeight> terms) {}

    /** Cosine of two articles' TF-IDF vectors, in [0, 1]. */
    public record ArticleSimilarity(String leftArticleId, String rightArticleId, double similarity) {}

    /** Nothing was computed. */
    public static Telling none(SparkSession spark) {
        return new Telling(
                spark.createDataset(List.of(), Records.encoder(ArticleTerms.class)),
                spark.createDataset(List.of(), Records.encoder(OutletTerms.class)),
                spark.createDataset(List.of(), Records.encoder(ArticleSimilarity.class)));
    }
}
