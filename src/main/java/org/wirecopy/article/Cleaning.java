package org.wirecopy.article;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.wirecopy.spark.Records;

/**
 * Cleaning: articles become prose, in which each sentence that is the outlet's furniture is marked with the rule that says so.
 *
 * <p>What recurs is learned first, from hashes of sentences and without any text, in one shuffle; what was learned is small
 * and goes to every task. Then each article is cut into sentences and words and marked, on its own.
 */
public final class Cleaning {
    private Cleaning() {}

    /**
     * The prose of all articles, and the templates of all that was called furniture.
     *
     * @param articles read at least twice: once to learn, once to clean; templates are a third reading
     */
    public static Cleaned of(Dataset<Article> articles, CleanSettings settings) {
        Dataset<LearnedArticle> learned = settings.recurring() ? learned(articles, settings) : unlearned(articles);
        ArticleCleaner cleaner = new ArticleCleaner(settings);
        Dataset<Prose> prose =
                learned.map((MapFunction<LearnedArticle, Prose>) cleaner::prose, Records.encoder(Prose.class));
        Dataset<Removal> removals = learned.flatMap(
                (FlatMapFunction<LearnedArticle, Removal>)
                        article -> cleaner.removals(article).iterator(),
                Records.encoder(Removal.class));
        return new Cleaned(prose, Templates.of(removals));
    }

    /** Each article with the keys learned for its outlet and for the corpus. */
    private static Dataset<LearnedArticle> learned(Dataset<Article> articles, CleanSettings settings) {
        Dataset<Recurring> recurring = recurring(articles, settings);
        Dataset<Recurring> ofOutlets = recurring.filter(functions.col("outlet").isNotNull());
        Dataset<Recurring> ofCorpus = recurring
                .filter(functions.col("outlet").isNull())
                .groupBy()
                .agg(functions
                        .sort_array(functions.flatten(functions.collect_list("keys")))
                        .as("keys"))
                .select(functions.lit(null).cast("string").as("outlet"), functions.col("keys"))
                .as(Records.encoder(Recurring.class));
        return articles.joinWith(
                        functions.broadcast(ofOutlets),
                        articles.col("outlet").equalTo(ofOutlets.col("outlet")),
                        "left_outer")
                .joinWith(functions.broadcast(ofCorpus), functions.lit(true), "left_outer")
                .map(
                        (MapFunction<scala.Tuple2<scala.Tuple2<Article, Recurring>, Recurring>, LearnedArticle>) row ->
                                new LearnedArticle(row._1()._1(), keys(row._1()._2()), keys(row._2())),
                        Records.encoder(LearnedArticle.class));
    }

    private static long[] keys(Recurring recurring) {
        return recurring == null ? new long[0] : recurring.keys();
    }

    private static Dataset<LearnedArticle> unlearned(Dataset<Article> articles) {
        return articles.map(
                (MapFunction<Article, LearnedArticle>) article -> new LearnedArticle(article, new long[0], new long[0]),
                Records.encoder(LearnedArticle.class));
    }

    private static Dataset<Recurring> recurring(Dataset<Article> articles, CleanSettings settings) {
        ArticleCleaner cleaner = new ArticleCleaner(settings);
        int least = settings.recurringArticles();
        return articles.flatMap(
                        (FlatMapFunction<Article, Trace>)
                                article -> cleaner.traces(article).iterator(),
                        Records.encoder(Trace.class))
                .groupByKey((MapFunction<Trace, String>) Trace::group, Encoders.STRING())
                .flatMapSortedGroups(
                        new Column[] {functions.col("rank"), functions.col("signature"), functions.col("outlet")},
                        (FlatMapGroupsFunction<String, Trace, Recurring>)
                                (group, traces) -> Recurrence.of(group, traces, least),
                        Records.encoder(Recurring.class));
    }
}
