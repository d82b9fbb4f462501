package org.wirecopy.article;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

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

    /**
     * Each article with the keys learned for its outlet and for the corpus. All that was learned is one row, so that learning
     * has one reader only and is computed once.
     */
    private static Dataset<LearnedArticle> learned(Dataset<Article> articles, CleanSettings settings) {
        Dataset<Row> everything = recurring(articles, settings)
                .groupBy()
                .agg(collect_list(struct(col("outlet").as("of"), col("keys"))).as("recurring"));
        Column article =
                struct(Arrays.stream(articles.columns()).map(articles::col).toArray(Column[]::new));
        Column ofOutlet = filter(col("recurring"), r -> r.getField("of").equalTo(articles.col("outlet")));
        Column ofCorpus = filter(col("recurring"), r -> r.getField("of").isNull());
        return articles.crossJoin(broadcast(everything))
                .select(
                        article.as("article"),
                        keys(ofOutlet).as("ofOutlet"),
                        keys(ofCorpus).as("ofCorpus"))
                .as(Records.encoder(LearnedArticle.class));
    }

    private static Column keys(Column recurring) {
        return sort_array(flatten(transform(recurring, r -> r.getField("keys"))));
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
                        new Column[] {col("rank"), col("signature"), col("outlet")},
                        (FlatMapGroupsFunction<String, Trace, Recurring>)
                                (group, traces) -> Recurrence.of(group, traces, least),
                        Records.encoder(Recurring.class));
    }
}
