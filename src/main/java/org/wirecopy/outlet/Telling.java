package org.wirecopy.outlet;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.spark.Records;

/**
 * What the TF-IDF of whole articles says; each may be empty.
 *
 * @param ofArticles at most one row per article
 * @param ofOutlets at most one row per outlet
 * @param similarities at most one row per pair of articles
 */
public record Telling(
        Dataset<ArticleTerms.OfArticle> ofArticles,
        Dataset<ArticleTerms.OfOutlet> ofOutlets,
        Dataset<ArticleTerms.Similarity> similarities) {

    /** Nothing was computed. */
    public static Telling none(SparkSession spark) {
        return new Telling(
                spark.createDataset(List.of(), Records.encoder(ArticleTerms.OfArticle.class)),
                spark.createDataset(List.of(), Records.encoder(ArticleTerms.OfOutlet.class)),
                spark.createDataset(List.of(), Records.encoder(ArticleTerms.Similarity.class)));
    }
}
