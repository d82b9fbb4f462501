package org.wirecopy.article;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.wirecopy.spark.Records;

/** Counts what was called furniture: one template per outlet, rule and text. */
final class Templates {
    private Templates() {}

    static Dataset<Template> of(Dataset<Removal> removals) {
        var first = functions.struct(
                functions.col("publishedAt").isNull().as("undated"),
                functions.col("publishedAt"),
                functions.col("articleId"),
                functions.col("sentence"));
        return removals.groupBy("outlet", "rule", "key")
                .agg(
                        functions.min_by(functions.col("text"), first).as("text"),
                        functions.count("*").as("articles"),
                        functions.min("publishedAt").as("firstSeen"),
                        functions.max("publishedAt").as("lastSeen"))
                .select(
                        functions
                                .sha1(functions.concat_ws(
                                        "\n",
                                        functions.coalesce(functions.col("outlet"), functions.lit("")),
                                        functions.col("rule"),
                                        functions.col("key").cast(DataTypes.StringType)))
                                .substr(1, 16)
                                .as("templateId"),
                        functions.col("outlet"),
                        functions.col("text"),
                        functions.col("articles"),
                        functions.col("firstSeen"),
                        functions.col("lastSeen"),
                        functions.col("rule"))
                .as(Records.encoder(Template.class));
    }
}
