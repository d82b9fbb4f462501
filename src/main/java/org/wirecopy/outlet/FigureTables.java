package org.wirecopy.outlet;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.Article;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Tables;

/** The tables that this package fills, unsorted but for the sentences; columns in camelCase. */
public record FigureTables(
        Dataset<ArticleRow> articles,
        Dataset<SentenceRow> sentences,
        Dataset<MatchRow> matches,
        Dataset<PassageRow> passages,
        Dataset<ArticlePairRow> articlePairs,
        Dataset<StoryRow> stories,
        Dataset<OutletRow> outlets,
        Dataset<OutletPeriodRow> outletPeriods,
        Dataset<OutletPairRow> outletPairs,
        Dataset<SensitivityRow> sensitivity) {

    /**
     * All tables from what the stages before left.
     *
     * @param pairs as {@link Stories#tell} leaves them; read four times
     * @param ledgers read seven times
     * @param accounts read four times
     * @param threshold the strength from which on a match is listed, the same as for the ledgers
     * @param cuts the article ids at which the sentences are cut into files
     */
    public static FigureTables of(
            Dataset<Article> articles,
            Dataset<Prose> prose,
            Dataset<SharedPair> pairs,
            Dataset<Ledger> ledgers,
            Dataset<OutletAccount> accounts,
            Telling telling,
            double threshold,
            Cuts cuts) {
        // Pairs of outlets need no terms: weighing comes after them, or it would be done again for them.
        Dataset<ArticlePairRow> articlePairs = ArticlePairRows.of(pairs);
        Dataset<OutletRow> outlets = OutletRows.of(accounts);
        return new FigureTables(
                ArticleRows.of(articles, prose, ledgers, telling.ofArticles()),
                SentenceRows.of(articles, ledgers, cuts),
                MatchRows.of(pairs, ledgers, threshold),
                PassageRows.of(pairs),
                ArticlePairRows.weighed(articlePairs, telling.similarities()),
                StoryRows.of(ledgers),
                OutletRows.weighed(outlets, telling.ofOutlets()),
                OutletRows.byPeriod(accounts),
                OutletPairRows.of(articlePairs, ledgers, outlets),
                SensitivityRows.of(accounts));
    }

    /** The tables of a run that were written to this folder. */
    public static FigureTables read(SparkSession spark, String folder) {
        return new FigureTables(
                Tables.read(spark, folder + "/articles", ArticleRow.class),
                Tables.read(spark, folder + "/sentences", SentenceRow.class),
                Tables.read(spark, folder + "/matches", MatchRow.class),
                Tables.read(spark, folder + "/passages", PassageRow.class),
                Tables.read(spark, folder + "/article_pairs", ArticlePairRow.class),
                Tables.read(spark, folder + "/stories", StoryRow.class),
                Tables.read(spark, folder + "/outlets", OutletRow.class),
                Tables.read(spark, folder + "/outlet_periods", OutletPeriodRow.class),
                Tables.read(spark, folder + "/outlet_pairs", OutletPairRow.class),
                Tables.read(spark, folder + "/sensitivity", SensitivityRow.class));
    }
}
