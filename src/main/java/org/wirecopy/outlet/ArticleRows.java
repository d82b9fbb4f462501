package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.article.Article;
import org.wirecopy.article.Credit;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.candidate.TermWeight;
import org.wirecopy.spark.Records;
import scala.Tuple2;

/** The table {@code articles}. */
public final class ArticleRows {
    private ArticleRows() {}

    /** What a ledger says of its article as a whole. */
    public record Sums(String articleId, String storyId, int words, int sentences, Figures figures) {}

    /** What prose and TF-IDF add. */
    public record Marks(String articleId, String language, List<Credit> credits, List<TermWeight> terms) {}

    /**
     * One row per article.
     *
     * @param prose for the language, identified where the source does not say, and the credits; one row per article
     * @param terms at most one row per article
     */
    public static Dataset<ArticleRow> of(
            Dataset<Article> articles,
            Dataset<Prose> prose,
            Dataset<Ledger> ledgers,
            Dataset<ArticleTerms.OfArticle> terms) {
        Dataset<Sums> sums = ledgers.select(
                        col("articleId"),
                        col("storyId"),
                        col("words"),
                        size(col("ends")).as("sentences"),
                        col("figures"))
                .as(Records.encoder(Sums.class));
        Dataset<Marks> marks = prose.select("articleId", "language", "credits")
                .alias("prose")
                .join(terms.alias("known"), col("prose.articleId").equalTo(col("known.articleId")), "left")
                .select("prose.articleId", "language", "credits", "terms")
                .as(Records.encoder(Marks.class));
        return articles.joinWith(sums, articles.col("articleId").equalTo(sums.col("articleId")))
                .alias("half")
                .joinWith(marks.alias("marks"), col("half._1.articleId").equalTo(col("marks.articleId")))
                .map(
                        (MapFunction<Tuple2<Tuple2<Article, Sums>, Marks>, ArticleRow>)
                                row -> row(row._1()._1(), row._1()._2(), row._2()),
                        Records.encoder(ArticleRow.class));
    }

    private static ArticleRow row(Article article, Sums sums, Marks marks) {
        Figures figures = sums.figures();
        return new ArticleRow(
                article.articleId(),
                article.outlet(),
                article.owner(),
                article.url(),
                article.title(),
                article.author(),
                article.publishedAt(),
                article.publishedPrecision() == null ? null : Names.of(article.publishedPrecision()),
                marks.language(),
                article.sourcePath(),
                article.text(),
                figures.characters(),
                sums.words(),
                sums.sentences(),
                sums.storyId(),
                marks.credits(),
                marks.terms(),
                figures.own(),
                figures.verbatim(),
                figures.edited(),
                figures.rewritten(),
                figures.quoted(),
                figures.boilerplate(),
                figures.originated(),
                figures.taken(),
                figures.undecided(),
                figures.recycled(),
                figures.ownShare(),
                figures.originalShare());
    }
}
