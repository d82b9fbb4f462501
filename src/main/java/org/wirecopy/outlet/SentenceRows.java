package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.article.Article;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Records;
import scala.Tuple2;

/** The table {@code sentences}. */
public final class SentenceRows {
    private SentenceRows() {}

    /** An article's text. */
    public record Text(String articleId, String text) {}

    /** An article's sentences without text. */
    public record Settled(String articleId, String outlet, int[] ends, List<Verdict> verdicts) {}

    /**
     * One row per sentence of each article, in the order of both.
     *
     * @param cuts where the rows are cut into files: articles are put in order before their sentences are, which are many
     */
    public static Dataset<SentenceRow> of(Dataset<Article> articles, Dataset<Ledger> ledgers, Cuts cuts) {
        Dataset<Text> texts = articles.select("articleId", "text").as(Records.encoder(Text.class));
        Dataset<Settled> settled =
                ledgers.select("articleId", "outlet", "ends", "verdicts").as(Records.encoder(Settled.class));
        Dataset<Tuple2<Text, Settled>> joined = texts.alias("text")
                .joinWith(settled.alias("settled"), col("text.articleId").equalTo(col("settled.articleId")));
        return cuts.sorted(joined, col("_1.articleId"))
                .flatMap(
                        (FlatMapFunction<Tuple2<Text, Settled>, SentenceRow>)
                                row -> rows(row._1().text(), row._2()).iterator(),
                        Records.encoder(SentenceRow.class));
    }

    private static List<SentenceRow> rows(String text, Settled article) {
        List<SentenceRow> rows = new ArrayList<>(article.ends().length);
        int begin = 0;
        int unit = 0;
        for (int sentence = 0; sentence < article.ends().length; sentence++) {
            int end = article.ends()[sentence];
            int unitEnd = text.offsetByCodePoints(unit, end - begin);
            Verdict verdict = article.verdicts().get(sentence);
            rows.add(new SentenceRow(
                    article.articleId(),
                    sentence,
                    article.outlet(),
                    begin,
                    end,
                    text.substring(unit, unitEnd),
                    Names.of(verdict.kind()),
                    verdict.evidence(),
                    verdict.similarity(),
                    verdict.coveredCharacters(),
                    verdict.otherOutlets(),
                    verdict.origin(),
                    verdict.recycled()));
            begin = end;
            unit = unitEnd;
        }
        return rows;
    }
}
