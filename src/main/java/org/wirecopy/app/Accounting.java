package org.wirecopy.app;

import static org.apache.spark.sql.functions.col;
import static org.wirecopy.app.Progress.told;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.wirecopy.article.Article;
import org.wirecopy.article.Cleaned;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.outlet.Check;
import org.wirecopy.outlet.Checks;
import org.wirecopy.outlet.FigureTables;
import org.wirecopy.outlet.Ledger;
import org.wirecopy.outlet.Ledgers;
import org.wirecopy.outlet.OutletAccount;
import org.wirecopy.outlet.OutletAccounts;
import org.wirecopy.outlet.Outline;
import org.wirecopy.outlet.Outlines;
import org.wirecopy.outlet.Repeats;
import org.wirecopy.outlet.SharedPair;
import org.wirecopy.outlet.SharedPairs;
import org.wirecopy.outlet.Stories;
import org.wirecopy.outlet.StoryMember;
import org.wirecopy.outlet.Telling;
import org.wirecopy.report.Publication;
import org.wirecopy.report.RunTables;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/** Turns shared sentences into the figures of articles, stories and outlets, and writes their tables. */
final class Accounting {
    /** Articles for one file of each large table. */
    private static final int ARTICLES_PER_FILE = 20_000;

    private static final String[] SENTENCE_PAIR = {
        "left_article_id", "left_sentence", "right_article_id", "right_sentence"
    };
    private static final String[] PASSAGE = {"left_article_id", "left_begin", "right_article_id", "right_begin"};

    private final Run run;
    private final Arrivals arrivals;
    private final Dataset<Article> articles;
    private final Cuts cuts;

    private Accounting(Run run, Arrivals arrivals, Dataset<Article> articles, Cuts cuts) {
        this.run = run;
        this.arrivals = arrivals;
        this.articles = articles;
        this.cuts = cuts;
    }

    /**
     * Draws the keys at which the large tables are cut into files.
     *
     * @param articles all of them, an archive's earlier ones included, as are those of the methods' arguments
     */
    static Accounting of(Run run, Arrivals arrivals, Dataset<Article> articles) {
        Cuts cuts = Cuts.of(articles, col("articleId"), arrivals.counts().articles(), ARTICLES_PER_FILE);
        return new Accounting(run, arrivals, articles, cuts);
    }

    /** The figures, computed as they are read. */
    FigureTables account(Dataset<Prose> prose, Dataset<AlignedPair> aligned) {
        double threshold = run.job().match().threshold();
        Dataset<Outline> outlines = run.keep(Outlines.of(articles, prose));
        Dataset<SharedPair> shared =
                run.keep(SharedPairs.of(aligned, outlines, threshold, run.job().figures()));
        Dataset<StoryMember> members = run.stage(
                "finding stories",
                () -> run.keep(Stories.of(shared, run.job().figures())),
                stories -> told(
                        "%,d articles in %,d stories",
                        stories.count(), stories.select("storyId").distinct().count()));
        Dataset<SharedPair> pairs = run.keep(Stories.tell(shared, members));
        Dataset<Ledger> ledgers = run.stage(
                "settling each sentence",
                () -> run.keep(Ledgers.of(outlines, pairs, members, Repeats.of(outlines), threshold)),
                settled -> told("%,d articles accounted for", settled.count()));
        Dataset<OutletAccount> accounts = run.stage(
                "adding up outlets",
                () -> run.keep(OutletAccounts.of(ledgers, run.job().figures())),
                outlets -> told("%,d outlets", outlets.count()));
        Telling telling = tell(pairs);
        return FigureTables.of(articles, prose, pairs, ledgers, accounts, telling, threshold, cuts);
    }

    /** The telling terms of articles and outlets, and how similar articles are as wholes. */
    private Telling tell(Dataset<SharedPair> pairs) {
        Dataset<Article> arrived = arrivals.articles();
        ArticleTerms terms = run.stage(
                "weighing whole articles",
                () -> run.keep(run.archive()
                        .known(Archive.TERMS)
                        .map(known -> ArticleTerms.of(
                                arrived,
                                known,
                                run.keep(run.archive().earlier(Archive.VECTORS)),
                                run.job().terms()))
                        .orElseGet(() -> ArticleTerms.of(arrived, run.job().terms()))),
                weighed -> told("telling terms and similarities"));
        run.archive().learned(Archive.TERMS, terms.frequencies(run.spark()));
        run.archive().add(Archive.VECTORS, terms.vectors());
        Dataset<ArticleTerms.Pair> listed = pairs.filter(
                        col("compared").and(col("listed").gt(0)))
                .select(
                        col("left.articleId").as("leftArticleId"),
                        col("right.articleId").as("rightArticleId"))
                .as(Records.encoder(ArticleTerms.Pair.class));
        return new Telling(terms.articles(), terms.outlets(), terms.similarities(listed));
    }

    /** Writes all tables. */
    RunTables write(Publication publication, Cleaned cleaned, FigureTables figures) {
        return run.stage(
                "writing tables",
                () -> {
                    RunTables tables = new RunTables(publication, run.job().text(), cuts);
                    tables.small("rejects", arrivals.rejects(), "source_path", "position");
                    tables.small("templates", cleaned.templates(), "template_id");
                    tables.large("articles", figures.articles(), "article_id");
                    tables.sorted("sentences", figures.sentences());
                    tables.large("matches", figures.matches(), SENTENCE_PAIR);
                    tables.large("passages", figures.passages(), PASSAGE);
                    tables.large("article_pairs", figures.articlePairs(), "left_article_id", "right_article_id");
                    tables.small("stories", figures.stories(), "story_id");
                    tables.small("outlets", figures.outlets(), "outlet");
                    tables.small("outlet_periods", figures.outletPeriods(), "outlet", "period");
                    tables.small("outlet_pairs", figures.outletPairs(), "left_outlet", "right_outlet");
                    tables.small("sensitivity", figures.sensitivity(), "outlet", "threshold");
                    tables.write();
                    return tables;
                },
                tables -> told(
                        "%,d rows in %d tables",
                        tables.written().values().stream()
                                .mapToLong(Tables.Written::rows)
                                .sum(),
                        tables.written().size()));
    }

    /**
     * Checks the written tables against each other and against what was read.
     *
     * @throws IllegalStateException if they contradict each other
     */
    List<Check> check(FigureTables written) {
        List<Check> checks = run.stage(
                "checking the tables",
                () -> Checks.of(written, arrivals.counts()),
                all -> told(
                        "%d of %d invariants hold",
                        all.stream().filter(Check::ok).count(), all.size()));
        List<Check> broken = checks.stream().filter(check -> !check.ok()).toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the tables contradict each other, nothing was published: " + broken);
        }
        return checks;
    }
}
