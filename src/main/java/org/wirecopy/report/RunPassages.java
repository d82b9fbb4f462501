package org.wirecopy.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.BadInput;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/** The passages that a run found, read from its tables, and what is doubtful of them, written beside their text. */
final class RunPassages {
    private static final String TABLE = "doubtful_cases";
    private static final int EXCERPT = 1000;

    private final SparkSession spark;
    private final String run;

    private RunPassages(SparkSession spark, String run) {
        this.spark = spark;
        this.run = run;
    }

    /** @throws BadInput if there is no such run */
    static RunPassages of(SparkSession spark, String run) {
        if (!exists(spark, run)) {
            throw new BadInput("no run at " + run + "; give the output of a run, or its table of passages");
        }
        return new RunPassages(spark, run);
    }

    /**
     * The passages, the smaller article id on the left.
     *
     * @param scored only passages between these articles; null for all
     */
    List<Case> found(Set<Case.ArticlePair> scored) {
        Dataset<Row> passages = passages();
        if (scored != null) {
            Set<Case.ArticlePair> bothWays = new HashSet<>(scored);
            scored.forEach(pair -> bothWays.add(new Case.ArticlePair(pair.right(), pair.left())));
            Dataset<Row> pairs = spark.createDataset(List.copyOf(bothWays), Records.encoder(Case.ArticlePair.class))
                    .toDF();
            passages = passages.join(
                    broadcast(pairs),
                    col("left_article_id")
                            .equalTo(col("left"))
                            .and(col("right_article_id").equalTo(col("right"))),
                    "left_semi");
        }
        return passages.collectAsList().stream()
                .map(row -> GoldStandard.inOrder(new Case(
                        row.getString(0),
                        row.getInt(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5))))
                .toList();
    }

    private Dataset<Row> passages() {
        String path = exists(spark, run + "/passages") ? run + "/passages" : run;
        Dataset<Row> table =
                Tables.reader(spark).option("recursiveFileLookup", true).parquet(path);
        List<String> columns =
                List.of("left_article_id", "left_begin", "left_end", "right_article_id", "right_begin", "right_end");
        if (!Set.of(table.columns()).containsAll(columns)) {
            throw new BadInput(path + " is no table of passages: it has the columns "
                    + String.join(", ", table.columns()) + " and needs " + String.join(", ", columns));
        }
        return table.select(columns.stream()
                .map(name ->
                        col(name).cast(name.endsWith("_id") ? "string" : "int").as(name))
                .toArray(Column[]::new));
    }

    /** Writes the doubtful cases, with their text where the run has it, and says where they are. */
    String write(List<DoubtfulCase> doubtful, String output) {
        String path = output + "/" + TABLE;
        if (exists(spark, path)) {
            throw new BadInput(path + " exists already; give another directory or remove it");
        }
        Dataset<Row> rows = Tables.snakeCased(spark.createDataset(doubtful, Records.encoder(DoubtfulCase.class)));
        Tables.write(
                withText(rows, doubtful),
                path,
                Cuts.NONE,
                "folder",
                "verdict",
                "left_article_id",
                "right_article_id",
                "left_begin",
                "left_end",
                "right_begin",
                "right_end");
        return doubtful.size() + " labels missed and false hits are in " + path;
    }

    private Dataset<Row> withText(Dataset<Row> rows, List<DoubtfulCase> doubtful) {
        String path = run + "/articles";
        if (!exists(spark, path)) {
            return rows;
        }
        Dataset<Row> articles = Tables.reader(spark).parquet(path);
        if (!Arrays.asList(articles.columns()).contains("text")) {
            return rows;
        }
        Set<String> ids = new TreeSet<>();
        doubtful.forEach(each -> ids.addAll(List.of(each.leftArticleId(), each.rightArticleId())));
        Dataset<Row> texts = articles.select(col("article_id"), col("text"))
                .join(
                        broadcast(spark.createDataset(new ArrayList<>(ids), org.apache.spark.sql.Encoders.STRING())
                                .toDF("article_id")),
                        "article_id");
        return withText(withText(rows, texts, "left"), texts, "right");
    }

    /** Spark counts the positions of a string in code points, from 1. */
    private static Dataset<Row> withText(Dataset<Row> rows, Dataset<Row> texts, String side) {
        Column begin = col(side + "_begin");
        Column length = least(col(side + "_end").minus(begin), lit(EXCERPT));
        return rows.join(
                        texts.toDF(side + "_id_of_text", side + "_whole_text"),
                        col(side + "_article_id").equalTo(col(side + "_id_of_text")),
                        "left")
                .withColumn(side + "_text", col(side + "_whole_text").substr(begin.plus(1), length))
                .drop(side + "_id_of_text", side + "_whole_text");
    }

    private static boolean exists(SparkSession spark, String path) {
        try {
            Path file = new Path(path);
            FileSystem files = file.getFileSystem(spark.sessionState().newHadoopConf());
            return files.exists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + path, e);
        }
    }
}
