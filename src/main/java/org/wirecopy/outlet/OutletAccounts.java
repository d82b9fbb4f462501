package org.wirecopy.outlet;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.wirecopy.spark.Records;

/** Sums the articles of each outlet, in all and by period. */
public final class OutletAccounts {
    private OutletAccounts() {}

    /** One account per outlet with an article. */
    public static Dataset<OutletAccount> of(Dataset<Ledger> ledgers, FigureSettings settings) {
        return ledgers.select("articleId", "outlet", "owner", "publishedAt", "storyId", "words", "figures", "variants")
                .groupBy("outlet")
                .as(Encoders.STRING(), Records.encoder(ArticleFigures.class))
                .mapGroups(
                        (MapGroupsFunction<String, ArticleFigures, OutletAccount>)
                                (outlet, articles) -> account(outlet, articles, settings),
                        Records.encoder(OutletAccount.class));
    }

    static OutletAccount account(String outlet, Iterator<ArticleFigures> articles, FigureSettings settings) {
        Period period = new Period(settings.period());
        OutletSums all = new OutletSums();
        TreeMap<String, OutletSums> byPeriod = new TreeMap<>();
        TreeMap<Double, long[]> byThreshold = new TreeMap<>();
        while (articles.hasNext()) {
            ArticleFigures article = articles.next();
            all.add(article);
            byPeriod.computeIfAbsent(period.of(article.publishedAt()), name -> new OutletSums())
                    .add(article);
            for (Variant variant : article.variants()) {
                long[] sums = byThreshold.computeIfAbsent(variant.threshold(), threshold -> new long[2]);
                sums[0] += variant.own();
                sums[1] += variant.own() + variant.originated();
            }
        }
        List<OutletPeriodRow> periods = new ArrayList<>();
        byPeriod.forEach((name, sums) ->
                periods.add(OutletPeriodRow.of(name, sums.row(outlet, outlet + "\n" + name, settings))));
        List<SensitivityRow> sensitivity = new ArrayList<>();
        byThreshold.forEach((threshold, sums) -> sensitivity.add(new SensitivityRow(
                outlet, threshold, Figures.share(sums[0], all.prose()), Figures.share(sums[1], all.prose()))));
        return new OutletAccount(outlet, all.row(outlet, outlet, settings), periods, sensitivity);
    }
}
