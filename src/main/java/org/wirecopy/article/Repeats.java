package org.wirecopy.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Finds the articles whose id another one has already. The first by path and position keeps it; of the others, those
 * with a content seen before are repetitions, those with other content are to be rejected.
 */
final class Repeats {
    private Repeats() {}

    /**
     * Columns atSource, atPath, atPosition (of the article that must go), repetition (boolean), keptPath and
     * keptPosition (of the one that keeps the id).
     */
    static Dataset<Row> of(Dataset<Entry> entries) {
        Column[] order = {col("sourcePath"), col("position"), col("source")};
        WindowSpec sameId = Window.partitionBy("articleId").orderBy(order);
        WindowSpec sameContent = Window.partitionBy("articleId", "content").orderBy(order);
        return entries.where(col("reason").isNull())
                .select("articleId", "content", "source", "sourcePath", "position")
                .withColumn("ofId", row_number().over(sameId))
                .withColumn("keptPath", first("sourcePath").over(sameId))
                .withColumn("keptPosition", first("position").over(sameId))
                .withColumn("ofContent", row_number().over(sameContent))
                .where(col("ofId").gt(1))
                .select(
                        col("source").as("atSource"),
                        col("sourcePath").as("atPath"),
                        col("position").as("atPosition"),
                        col("ofContent").gt(1).as("repetition"),
                        col("keptPath"),
                        col("keptPosition"));
    }
}
