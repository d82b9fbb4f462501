package org.wirecopy.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.asc;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.functions;
import org.wirecopy.outlet.ArticlePairRow;
import org.wirecopy.outlet.ArticleRow;
import org.wirecopy.outlet.MatchRow;
import org.wirecopy.outlet.OutletPairRow;
import org.wirecopy.outlet.OutletPeriodRow;
import org.wirecopy.outlet.OutletRow;
import org.wirecopy.outlet.PassageRow;
import org.wirecopy.outlet.SensitivityRow;
import org.wirecopy.outlet.SentenceRow;
import org.wirecopy.outlet.StoryRow;
import org.wirecopy.spark.Tables;

/**
 * The tables of a run folder, asked for the few rows that its page shows, several questions at a time: while one is planned,
 * others are answered. Every order ends in a unique key.
 */
final class PageTables implements AutoCloseable {
    private static final int ASKED_AT_A_TIME = 3;

    private final ExecutorService askers = Executors.newFixedThreadPool(ASKED_AT_A_TIME);
    private final SparkSession spark;
    private final String folder;

    /** A session of its own, set for a dozen small questions: compiling each would take longer than asking it. */
    PageTables(SparkSession run, String folder) {
        spark = run.newSession();
        spark.conf().set("spark.sql.session.timeZone", "UTC");
        spark.conf().set("spark.sql.codegen.wholeStage", false);
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
        spark.conf().set("spark.sql.adaptive.enabled", false);
        // To sort into one partition no sample is drawn, which would read the table twice.
        spark.conf().set("spark.sql.shuffle.partitions", 1);
        this.folder = folder;
    }

    private CompletableFuture<PageTable> ask(Supplier<Dataset<Row>> question) {
        return CompletableFuture.supplyAsync(() -> PageTable.of(question.get()), askers);
    }

    private Dataset<Row> table(String name, Class<? extends Record> row) {
        return Tables.written(spark, List.of(folder + "/" + name), row);
    }

    /** All outlets, those with the most text first. */
    CompletableFuture<PageTable> outlets() {
        return ask(() -> table("outlets", OutletRow.class)
                .select(columns("outlet owner articles stories characters own_characters verbatim_characters"
                        + " edited_characters rewritten_characters quoted_characters boilerplate_characters"
                        + " originated_characters taken_characters undecided_characters recycled_characters"
                        + " own_credited_characters within_owner_characters own_share own_share_low own_share_high"
                        + " original_share original_share_low original_share_high small_sample terms"))
                .orderBy(desc("characters"), asc("outlet")));
    }

    /** The shares of some outlets at other thresholds. */
    CompletableFuture<PageTable> sensitivity(Collection<String> outlets) {
        return ask(() -> table("sensitivity", SensitivityRow.class)
                .select(columns("outlet threshold own_share original_share"))
                .where(among("outlet", outlets))
                .orderBy("outlet", "threshold"));
    }

    /** The figures of some outlets by period. */
    CompletableFuture<PageTable> periods(Collection<String> outlets) {
        return ask(() -> table("outlet_periods", OutletPeriodRow.class)
                .select(columns("outlet period articles characters own_share original_share"))
                .where(among("outlet", outlets))
                .orderBy("outlet", "period"));
    }

    /** The pairs of outlets that share the most text. */
    CompletableFuture<PageTable> outletPairs(int most) {
        return ask(() -> table("outlet_pairs", OutletPairRow.class)
                .select(columns("left_outlet right_outlet article_pairs stories left_shared_characters"
                        + " right_shared_characters left_share right_share left_first right_first undecided"
                        + " left_quoted_characters right_quoted_characters"))
                .orderBy(
                        col("left_shared_characters")
                                .plus(col("right_shared_characters"))
                                .desc(),
                        asc("left_outlet"),
                        asc("right_outlet"))
                .limit(most));
    }

    /** The stories in the most outlets. */
    CompletableFuture<PageTable> stories(int most) {
        return ask(() -> table("stories", StoryRow.class)
                .select(columns("story_id articles outlets first_article_id first_outlet first_published_at"
                        + " last_published_at shared_characters origin"))
                .orderBy(desc("outlets"), desc("articles"), asc("story_id"))
                .limit(most));
    }

    /**
     * Pairs of articles in rounds: of each pair of outlets, and of each of some stories, the pair that shares the most,
     * then the second of each, and so on.
     *
     * @return beside the table's columns {@code place} (the round) and {@code median_seconds}: the median time between
     *     the articles of the two outlets where it is known who was first
     */
    CompletableFuture<PageTable> articlePairs(Collection<String> stories, int ofOne, int most) {
        Column[] order = {desc("shared"), asc("left_article_id"), asc("right_article_id")};
        // Left and right go by the articles' ids, so a pair of outlets stands in both orders.
        WindowSpec outlets = Window.partitionBy(
                least(col("left_outlet"), col("right_outlet")), greatest(col("left_outlet"), col("right_outlet")));
        Column ofOutlets = row_number().over(outlets.orderBy(order));
        Column ofStory = when(
                among("story_id", stories),
                row_number().over(Window.partitionBy("story_id").orderBy(order)));
        Column decided = when(col("origin").isin("left", "right"), abs(col("seconds_apart")));
        return ask(() -> table("article_pairs", ArticlePairRow.class)
                .select(columns("left_article_id right_article_id left_outlet right_outlet story_id passages"
                        + " left_shared_characters right_shared_characters left_share right_share similarity origin"
                        + " seconds_apart headline_changed left_added_characters right_added_characters"))
                .withColumn("shared", col("left_shared_characters").plus(col("right_shared_characters")))
                .withColumn(
                        "median_seconds",
                        functions.percentile(decided, lit(0.5)).over(outlets))
                .withColumn("place", least(ofOutlets, ofStory))
                .where(col("place").leq(ofOne))
                .orderBy(asc("place"), order[0], order[1], order[2])
                .limit(most)
                .drop("shared"));
    }

    /** Some articles without their text, and all of some stories; the earliest first. */
    CompletableFuture<PageTable> articles(
            Collection<String> articleIds, Collection<String> stories, int titleCharacters) {
        return ask(() -> table("articles", ArticleRow.class)
                .where(among("article_id", articleIds).or(among("story_id", stories)))
                .select(columns("article_id outlet url title author published_at published_precision language"
                        + " characters words story_id own_characters verbatim_characters edited_characters"
                        + " rewritten_characters quoted_characters boilerplate_characters"))
                .withColumn("title", cut("title", titleCharacters))
                .withColumn("author", cut("author", titleCharacters))
                .withColumn("url", cut("url", titleCharacters))
                .orderBy(col("published_at").asc_nulls_last(), asc("article_id")));
    }

    private static Column cut(String column, int characters) {
        Column longer = functions.length(col(column)).gt(characters);
        return when(longer, functions.concat(substring(col(column), 1, characters), lit("…")))
                .otherwise(col(column));
    }

    /** From whom the shared text of some articles came: characters by article and origin. */
    CompletableFuture<PageTable> origins(Collection<String> articleIds) {
        return ask(() -> table("sentences", SentenceRow.class)
                .where(among("article_id", articleIds).and(col("kind").isin("verbatim", "edited", "rewritten")))
                .groupBy("article_id", "origin")
                .agg(sum(col("end").minus(col("begin"))).as("characters"))
                .orderBy(asc("article_id"), desc("characters"), asc("origin")));
    }

    /** The text of some articles; null where the run left it out. */
    CompletableFuture<PageTable> texts(Collection<String> articleIds) {
        return ask(() -> table("articles", ArticleRow.class)
                .where(among("article_id", articleIds))
                .select(columns("article_id text"))
                .orderBy("article_id"));
    }

    /** The sentences of some articles. */
    CompletableFuture<PageTable> sentences(Collection<String> articleIds) {
        return ask(() -> table("sentences", SentenceRow.class)
                .where(among("article_id", articleIds))
                .select(columns("article_id sentence end kind origin recycled other_outlets"))
                .orderBy("article_id", "sentence"));
    }

    /** The matches between some articles; more than asked for, since each side is asked for by itself. */
    CompletableFuture<PageTable> matches(Collection<String> lefts, Collection<String> rights) {
        return ask(() -> table("matches", MatchRow.class)
                .where(among("left_article_id", lefts).and(among("right_article_id", rights)))
                .select(columns("left_article_id right_article_id left_sentence right_sentence kind similarity"))
                .orderBy("left_article_id", "left_sentence", "right_article_id", "right_sentence"));
    }

    /** The passages between some articles; more than asked for, as above. */
    CompletableFuture<PageTable> passages(Collection<String> lefts, Collection<String> rights) {
        return ask(() -> table("passages", PassageRow.class)
                .where(among("left_article_id", lefts).and(among("right_article_id", rights)))
                .select(columns("left_article_id right_article_id left_begin left_end right_begin right_end kind"
                        + " similarity words origin edits"))
                .orderBy("left_article_id", "left_begin", "right_article_id", "right_begin"));
    }

    private static Column among(String column, Collection<String> values) {
        return col(column).isin(List.copyOf(values).toArray());
    }

    private static Column[] columns(String names) {
        return Arrays.stream(names.split(" ")).map(functions::col).toArray(Column[]::new);
    }

    @Override
    public void close() {
        askers.shutdownNow();
    }
}
