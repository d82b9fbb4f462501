package org.wirecopy.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Dataset;
import org.wirecopy.spark.Records;

/**
 * What cleaning leaves.
 *
 * @param prose one row per article: its sentences and words, and which sentences are furniture
 * @param templates one row per text that was called furniture, outlet and rule
 */
public record Cleaned(Dataset<Prose> prose, Dataset<Template> templates) {
    /** @param articles best held somewhere, since both parts read them */
    public static Cleaned of(Dataset<CleanArticle> articles) {
        return new Cleaned(
                articles.select("prose.*").as(Records.encoder(Prose.class)),
                Templates.of(articles.select(explode(col("removals")).as("removal"))
                        .select("removal.*")
                        .as(Records.encoder(Removal.class))));
    }
}
