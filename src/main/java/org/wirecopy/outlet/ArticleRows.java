package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.wirecopy.article.Article;
import org.wirecopy.article.Precision;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.spark.Records;

/** The table {@code articles}. Put together from columns, so that no text is decoded on its way through. */
public final class ArticleRows {
    private static final String KEY = "articleId";

    /** The names as the tables have them. Spark's own lower() takes two seconds before its first word. */
    private static final Column PRECISION = coalesce(Arrays.stream(Precision.values())
            .map(precision -> when(
                    col("publishedPrecision").equalTo(precision.name()),
                    precision.name().toLowerCase(Locale.ROOT)))
            .toArray(Column[]::new));

    private ArticleRows() {}

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
        Dataset<Row> figures = sums(ledgers)
                .join(prose.select(KEY, "language", "credits"), KEY)
                .join(terms, new String[] {KEY}, "left");
        Dataset<Row> rows = articles.drop("language")
                .withColumn("publishedPrecision", PRECISION)
                .join(figures, KEY);
        Column[] columns = Arrays.stream(
                        Records.encoder(ArticleRow.class).schema().asNullable().fields())
                .map(field -> col(field.name()).cast(field.dataType()).as(field.name()))
                .toArray(Column[]::new);
        return rows.select(columns).as(Records.encoder(ArticleRow.class));
    }

    /** What a ledger says of its article as a whole. */
    private static Dataset<Row> sums(Dataset<Ledger> ledgers) {
        Column shared = figure("verbatim").plus(figure("edited")).plus(figure("rewritten"));
        Column prose = figure("own").plus(shared).plus(figure("quoted"));
        return ledgers.select(
                col("articleId"),
                col("storyId"),
                col("words"),
                size(col("ends")).as("sentences"),
                prose.plus(figure("boilerplate")).as("characters"),
                figure("own").as("ownCharacters"),
                figure("verbatim").as("verbatimCharacters"),
                figure("edited").as("editedCharacters"),
                figure("rewritten").as("rewrittenCharacters"),
                figure("quoted").as("quotedCharacters"),
                figure("boilerplate").as("boilerplateCharacters"),
                figure("originated").as("originatedCharacters"),
                figure("taken").as("takenCharacters"),
                figure("undecided").as("undecidedCharacters"),
                figure("recycled").as("recycledCharacters"),
                share(figure("own"), prose).as("ownShare"),
                share(figure("own").plus(figure("originated")), prose).as("originalShare"));
    }

    private static Column figure(String name) {
        return col("figures." + name);
    }

    /** Null where there is no prose. */
    private static Column share(Column part, Column whole) {
        return when(whole.gt(0), part.cast(DataTypes.DoubleType).divide(whole.cast(DataTypes.DoubleType)));
    }
}
