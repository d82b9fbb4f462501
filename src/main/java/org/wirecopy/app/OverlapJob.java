package org.wirecopy.app;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.Article;
import org.wirecopy.article.Cleaned;
import org.wirecopy.article.Cleaning;
import org.wirecopy.article.Corpus;
import org.wirecopy.article.Prose;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.article.ReadSettings;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.candidate.SimilarPairs;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.match.Passages;
import org.wirecopy.outlet.Check;
import org.wirecopy.outlet.Checks;
import org.wirecopy.outlet.FigureTables;
import org.wirecopy.outlet.Ledger;
import org.wirecopy.outlet.Ledgers;
import org.wirecopy.outlet.OutletAccount;
import org.wirecopy.outlet.OutletAccounts;
import org.wirecopy.outlet.OutletPairRow;
import org.wirecopy.outlet.OutletRow;
import org.wirecopy.outlet.Outline;
import org.wirecopy.outlet.Outlines;
import org.wirecopy.outlet.Repeats;
import org.wirecopy.outlet.SharedPair;
import org.wirecopy.outlet.SharedPairs;
import org.wirecopy.outlet.Stories;
import org.wirecopy.outlet.StoryMember;
import org.wirecopy.outlet.Telling;
import org.wirecopy.report.Publication;
import org.wirecopy.report.Remarks;
import org.wirecopy.report.ReportPage;
import org.wirecopy.report.RunFile;
import org.wirecopy.report.RunTables;
import org.wirecopy.report.Summary;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

/** The main job: which stages run, in which order, and what is kept between them. */
final class OverlapJob {
    /** Articles for one file of each large table. */
    private static final int ARTICLES_PER_FILE = 20_000;

    private static final String[] SENTENCE_PAIR = {
        "left_article_id", "left_sentence", "right_article_id", "right_sentence"
    };
    private static final String[] PASSAGE = {"left_article_id", "left_begin", "right_article_id", "right_begin"};

    private final SparkSession spark;
    private final JobSettings job;
    private final Progress progress;
    private final Kept kept;

    private OverlapJob(SparkSession spark, JobSettings job, Progress progress, Kept kept) {
        this.spark = spark;
        this.job = job;
        this.progress = progress;
        this.kept = kept;
    }

    /**
     * Runs the job and publishes its output.
     *
     * @throws org.wirecopy.article.BadInput if a source or the output cannot be used; nothing is published then
     */
    static void run(SparkSession spark, JobSettings job, Progress progress) throws Exception {
        try (Publication publication =
                        Publication.at(job.output(), spark.sparkContext().hadoopConfiguration());
                Kept kept = new Kept()) {
            new OverlapJob(spark, job, progress, kept).publish(publication);
        }
    }

    private void publish(Publication publication) {
        Corpus corpus = readCorpus();
        Dataset<Article> articles = corpus.articles();
        Cleaned cleaned = clean(articles);
        Dataset<Prose> prose = cleaned.prose();
        SimilarPairs similar = join(prose);
        Dataset<AlignedPair> aligned = align(prose, similar.pairs());
        FigureTables figures = account(articles, prose, aligned);
        RunTables tables = write(publication, corpus, cleaned, figures);
        FigureTables written = FigureTables.read(spark, publication.folder());
        List<Check> checks = check(written, corpus.counts());
        draw(publication, runFile(corpus, similar, tables, checks));
        publication.write(
                Publication.RUN, runFile(corpus, similar, tables, checks).json());
        List<OutletRow> outlets = written.outlets().collectAsList();
        List<OutletPairRow> outletPairs = written.outletPairs().collectAsList();
        publication.publish();
        progress.say(Summary.of(outlets, outletPairs));
        progress.say("");
        progress.say("Published in " + job.output() + ": " + tables.written().size() + " tables, " + ReportPage.NAME
                + " and " + Publication.RUN);
    }

    private Corpus readCorpus() {
        return progress.stage(
                "reading articles",
                () -> kept.result(Corpus.read(spark, new ReadSettings(job.sources(), job.outlets(), job.read()))),
                corpus -> {
                    Session.fitTo(spark, corpus.counts().articles());
                    return told(
                            "%,d records, %,d articles, %,d rejects, %,d repetitions",
                            corpus.counts().records(),
                            corpus.counts().articles(),
                            corpus.counts().rejects(),
                            corpus.counts().repetitions());
                });
    }

    private Cleaned clean(Dataset<Article> articles) {
        return progress.stage(
                "marking sentences and boilerplate",
                () -> Cleaned.of(kept.rows(Cleaning.of(articles, job.clean()))),
                cleaned -> {
                    long[] sums = sums(
                            cleaned.prose(),
                            size(col("sentenceBegins")),
                            size(filter(col("furniture"), Column::isNotNull)));
                    return told("%,d sentences, %,d of them boilerplate", sums[0], sums[1]);
                });
    }

    private SimilarPairs join(Dataset<Prose> prose) {
        return progress.stage(
                "joining similar sentences", () -> kept.result(SimilarPairs.of(prose, job.join())), similar -> {
                    long[] sums = sums(similar.pairs(), size(col("anchors")), lit(1));
                    return told(
                            "%,d compared, %,d pairs in %,d pairs of articles",
                            similar.explain().sentences(), sums[0], sums[1]);
                });
    }

    private Dataset<AlignedPair> align(Dataset<Prose> prose, Dataset<CandidatePair> candidates) {
        return progress.stage(
                "aligning articles", () -> kept.rows(Passages.of(prose, candidates, job.match())), aligned -> {
                    long[] sums = sums(aligned, size(col("matches")), size(col("passages")), lit(1));
                    return told("%,d matches and %,d passages in %,d pairs of articles", sums[0], sums[1], sums[2]);
                });
    }

    private FigureTables account(Dataset<Article> articles, Dataset<Prose> prose, Dataset<AlignedPair> aligned) {
        double threshold = job.match().threshold();
        Dataset<Outline> outlines = kept.rows(Outlines.of(articles, prose));
        Dataset<SharedPair> shared = kept.rows(SharedPairs.of(aligned, outlines, threshold, job.figures()));
        Dataset<StoryMember> members = progress.stage(
                "finding stories",
                () -> kept.rows(Stories.of(shared, job.figures())),
                stories -> told(
                        "%,d articles in %,d stories",
                        stories.count(), stories.select("storyId").distinct().count()));
        Dataset<SharedPair> pairs = kept.rows(Stories.tell(shared, members));
        Dataset<Ledger> ledgers = progress.stage(
                "settling each sentence",
                () -> kept.rows(Ledgers.of(outlines, pairs, members, Repeats.of(outlines), threshold)),
                settled -> told("%,d articles accounted for", settled.count()));
        Dataset<OutletAccount> accounts = progress.stage(
                "adding up outlets",
                () -> kept.rows(OutletAccounts.of(ledgers, job.figures())),
                outlets -> told("%,d outlets", outlets.count()));
        Telling telling = tell(articles, pairs);
        return FigureTables.of(articles, prose, pairs, ledgers, accounts, telling, threshold);
    }

    /** The telling terms of articles and outlets, and how similar articles are as wholes. */
    private Telling tell(Dataset<Article> articles, Dataset<SharedPair> pairs) {
        ArticleTerms terms = progress.stage(
                "weighing whole articles",
                () -> kept.result(ArticleTerms.of(articles, job.terms())),
                weighed -> told("telling terms and similarities"));
        Dataset<ArticleTerms.Pair> listed = pairs.filter(
                        col("compared").and(col("listed").gt(0)))
                .select(
                        col("left.articleId").as("leftArticleId"),
                        col("right.articleId").as("rightArticleId"))
                .as(Records.encoder(ArticleTerms.Pair.class));
        return new Telling(terms.articles(), terms.outlets(), terms.similarities(listed));
    }

    private RunTables write(Publication publication, Corpus corpus, Cleaned cleaned, FigureTables figures) {
        return progress.stage(
                "writing tables",
                () -> {
                    Cuts cuts = Cuts.of(
                            corpus.articles(), col("articleId"), corpus.counts().articles(), ARTICLES_PER_FILE);
                    RunTables tables = new RunTables(publication, job.text(), cuts);
                    tables.small("rejects", corpus.rejects(), "source_path", "position");
                    tables.small("templates", cleaned.templates(), "template_id");
                    tables.large("articles", figures.articles(), "article_id");
                    tables.large("sentences", figures.sentences(), "article_id", "sentence");
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

    private List<Check> check(FigureTables written, ReadCounts counts) {
        List<Check> checks = progress.stage(
                "checking the tables",
                () -> Checks.of(written, counts.records(), counts.rejects(), counts.repetitions()),
                all -> told(
                        "%d of %d invariants hold",
                        all.stream().filter(Check::ok).count(), all.size()));
        List<Check> broken = checks.stream().filter(check -> !check.ok()).toList();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("the tables contradict each other, nothing was published: " + broken);
        }
        return checks;
    }

    private void draw(Publication publication, RunFile run) {
        progress.stage(
                "drawing the page",
                () -> {
                    String page = ReportPage.html(spark, publication.folder(), run.json());
                    publication.write(ReportPage.NAME, page);
                    return page.length();
                },
                characters -> told("%,d characters of HTML", characters));
    }

    private RunFile runFile(Corpus corpus, SimilarPairs similar, RunTables tables, List<Check> checks) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("wirecopy", Wirecopy.Version.number());
        versions.put("spark", spark.version());
        versions.put("java", Runtime.version().toString());
        JoinExplain explain = similar.explain();
        return new RunFile(
                RunFile.CONTRACT,
                job.name(),
                job,
                versions,
                corpus.counts(),
                tables.written(),
                explain,
                progress.seconds(),
                checks,
                Remarks.notCompared(job.join(), explain),
                Remarks.warnings(corpus.counts()));
    }

    /** Sums of whole numbers over all rows, in one pass. */
    private static long[] sums(Dataset<?> rows, Column... columns) {
        Column[] sums = Arrays.stream(columns)
                .map(column -> coalesce(sum(column.cast("long")), lit(0L)))
                .toArray(Column[]::new);
        Row found = rows.select(sums).first();
        return IntStream.range(0, columns.length).mapToLong(found::getLong).toArray();
    }

    private static String told(String words, Object... numbers) {
        return String.format(Locale.ROOT, words, numbers);
    }
}
