package org.wirecopy.article;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.Arrays;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.wirecopy.spark.Records;

/**
 * Cleaning: articles become prose, in which each sentence that is the outlet's furniture is marked with the rule that says so.
 *
 * <p>What recurs is learned first, from hashes of sentences and without any text, in one shuffle; what was learned is small
 * and goes to every task. Then each article is cut into sentences and words and marked, on its own.
 */
public final class Cleaning {
    private Cleaning() {}

    /** What recurs in the articles: a row for each outlet and for parts of the corpus, where anything does. */
    public static Dataset<Recurring> learn(Dataset<Article> articles, CleanSettings settings) {
        if (!settings.recurring()) {
            return articles.sparkSession().emptyDataset(Records.encoder(Recurring.class));
        }
        ArticleCleaner cleaner = new ArticleCleaner(settings);
        int least = settings.recurringArticles();
        return articles.flatMap(
                        (FlatMapFunction<Article, Trace>)
                                article -> cleaner.traces(article).iterator(),
                        Records.encoder(Trace.class))
                .groupBy("group")
                .as(Encoders.STRING(), Records.encoder(Trace.class))
                .flatMapSortedGroups(
                        new Column[] {col("rank"), col("signature"), col("outlet")},
                        (FlatMapGroupsFunction<String, Trace, Recurring>)
                                (group, traces) -> Recurrence.of(group, traces, least),
                        Records.encoder(Recurring.class));
    }

    /** All articles, cleaned by what they teach themselves. */
    public static Dataset<CleanArticle> of(Dataset<Article> articles, CleanSettings settings) {
        return of(articles, learn(articles, settings), settings);
    }

    /**
     * All articles, cleaned.
     *
     * @param recurring what was learned from these articles or from others
     */
    public static Dataset<CleanArticle> of(
            Dataset<Article> articles, Dataset<Recurring> recurring, CleanSettings settings) {
        Dataset<LearnedArticle> learned = settings.recurring() ? learned(articles, recurring) : unlearned(articles);
        ArticleCleaner cleaner = new ArticleCleaner(settings);
        return learned.map(
                (MapFunction<LearnedArticle, CleanArticle>) cleaner::clean, Records.encoder(CleanArticle.class));
    }

    /**
     * Each article with the keys learned for its outlet and for the corpus. All that was learned is one row, so that learning
     * has one reader only and is computed once.
     */
    private static Dataset<LearnedArticle> learned(Dataset<Article> articles, Dataset<Recurring> recurring) {
        Column ofOutlets = filter(col("all"), r -> r.getField("of").isNotNull());
        Column ofCorpus = filter(col("all"), r -> r.getField("of").isNull());
        Dataset<Row> everything = recurring
                .groupBy()
                .agg(collect_list(struct(col("outlet").as("of"), col("keys"))).as("all"))
                .select(
                        map_from_entries(ofOutlets).as("ofOutlets"),
                        sort_array(flatten(transform(ofCorpus, r -> r.getField("keys"))))
                                .as("ofCorpus"));
        Column article =
                struct(Arrays.stream(articles.columns()).map(articles::col).toArray(Column[]::new));
        Column ofOutlet = try_element_at(everything.col("ofOutlets"), articles.col("outlet"));
        return articles.crossJoin(broadcast(everything))
                .select(
                        article.as("article"),
                        coalesce(ofOutlet, lit(new long[0])).as("ofOutlet"),
                        everything.col("ofCorpus"))
                .as(Records.encoder(LearnedArticle.class));
    }

    private static Dataset<LearnedArticle> unlearned(Dataset<Article> articles) {
        return articles.map(
                (MapFunction<Article, LearnedArticle>) article -> new LearnedArticle(article, new long[0], new long[0]),
                Records.encoder(LearnedArticle.class));
    }
}
