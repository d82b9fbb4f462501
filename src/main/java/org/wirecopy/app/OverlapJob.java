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
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.app.Checkpoints.Key;
import org.wirecopy.app.Checkpoints.Result;
import org.wirecopy.article.Article;
import org.wirecopy.article.CleanArticle;
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
import org.wirecopy.spark.Meter;
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
    private final Meter meter;
    private final Checkpoints checkpoints;
    private final boolean resume;

    private OverlapJob(SparkSession spark, JobSettings job, boolean resume, Progress progress, Kept kept, Meter meter) {
        this.spark = spark;
        this.job = job;
        this.progress = progress;
        this.kept = kept;
        this.meter = meter;
        this.checkpoints = Checkpoints.of(spark, job.output(), job.checkpoints());
        this.resume = resume;
    }

    /**
     * Runs the job and publishes its output.
     *
     * @param resume whether to go on from what an earlier run of the same input and settings put away
     * @throws org.wirecopy.article.BadInput if a source or the output cannot be used; nothing is published then
     */
    static void run(SparkSession spark, JobSettings job, boolean resume, Progress progress) throws Exception {
        try (Publication publication =
                        Publication.at(job.output(), spark.sparkContext().hadoopConfiguration());
                Kept kept = new Kept();
                Meter meter = Meter.of(spark.sparkContext())) {
            new OverlapJob(spark, job, resume, progress, kept, meter).publish(publication);
        }
    }

    private void publish(Publication publication) {
        Corpus corpus = readCorpus();
        Dataset<Article> articles = corpus.articles();
        Key marking = Key.ofRead(articles).then("marked", job.clean());
        Key joining = marking.then("joined", job.join());
        Key aligning = joining.then("aligned", job.match());
        if (resume) {
            tellWhatIsThere(marking, joining, aligning);
        }
        Cleaned cleaned = Cleaned.of(mark(articles, marking).rows());
        Dataset<Prose> prose = cleaned.prose();
        Result<AlignedPair> aligned = align(prose, joining, aligning);
        FigureTables figures = account(articles, prose, aligned.rows());
        RunTables tables = write(publication, corpus, cleaned, figures);
        FigureTables written = FigureTables.read(spark, publication.folder());
        List<Check> checks = check(written, corpus.counts());
        draw(publication, runFile(corpus, aligned.join(), tables, checks));
        publication.write(
                Publication.RUN, runFile(corpus, aligned.join(), tables, checks).json());
        List<OutletRow> outlets = written.outlets().collectAsList();
        List<OutletPairRow> outletPairs = written.outletPairs().collectAsList();
        corpus.requireUnchanged();
        publication.publish();
        checkpoints.clear();
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

    private void tellWhatIsThere(Key... keys) {
        long there = Arrays.stream(keys).filter(checkpoints::has).count();
        progress.say(
                there > 0
                        ? "going on from what an earlier run of this input and these settings put away"
                        : "no earlier run of this input, these settings and this Wirecopy put anything away: starting"
                                + " anew");
    }

    private Result<CleanArticle> mark(Dataset<Article> articles, Key key) {
        return costly(
                "marking sentences and boilerplate",
                key,
                CleanArticle.class,
                () -> new Result<>(kept.rows(Cleaning.of(articles, job.clean())), null),
                marked -> {
                    long[] sums = sums(
                            marked.rows().select("prose.*"),
                            size(col("sentenceBegins")),
                            size(filter(col("furniture"), Column::isNotNull)));
                    return told("%,d sentences, %,d of them boilerplate", sums[0], sums[1]);
                });
    }

    private Result<CandidatePair> join(Dataset<Prose> prose, Key key) {
        return costly(
                "joining similar sentences",
                key,
                CandidatePair.class,
                () -> {
                    SimilarPairs similar = kept.result(SimilarPairs.of(prose, job.join()));
                    return new Result<>(similar.pairs(), similar.explain());
                },
                joined -> {
                    long[] sums = sums(joined.rows(), size(col("anchors")), lit(1));
                    return told(
                            "%,d compared, %,d pairs in %,d pairs of articles",
                            joined.join().sentences(), sums[0], sums[1]);
                });
    }

    private Result<AlignedPair> align(Dataset<Prose> prose, Key joining, Key key) {
        // What was aligned before needs no pairs.
        Result<CandidatePair> similar = isThere(key) ? null : join(prose, joining);
        return costly(
                "aligning articles",
                key,
                AlignedPair.class,
                () -> new Result<>(kept.rows(Passages.of(prose, similar.rows(), job.match())), similar.join()),
                aligned -> {
                    long[] sums = sums(aligned.rows(), size(col("matches")), size(col("passages")), lit(1));
                    return told("%,d matches and %,d passages in %,d pairs of articles", sums[0], sums[1], sums[2]);
                });
    }

    private boolean isThere(Key key) {
        return resume && checkpoints.has(key);
    }

    /** A stage whose result is taken from an earlier run, or else put away for a later one. */
    private <T extends Record> Result<T> costly(
            String name, Key key, Class<T> type, Supplier<Result<T>> stage, Function<Result<T>, String> told) {
        if (isThere(key)) {
            return progress.stage(
                    name,
                    () -> {
                        Result<T> found = checkpoints.get(key, type);
                        return new Result<>(kept.rows(found.rows()), found.join());
                    },
                    result -> "done before: " + told.apply(result));
        }
        Result<T> made = progress.stage(name, stage, told);
        if (checkpoints.wants(progress.seconds().get(name))) {
            progress.stage(
                    "putting it away for --resume",
                    () -> checkpoints.put(key, made),
                    bytes -> told("%,d MB", bytes / 1_000_000));
        }
        return made;
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

    private RunFile runFile(Corpus corpus, JoinExplain explain, RunTables tables, List<Check> checks) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("wirecopy", Wirecopy.Version.number());
        versions.put("spark", spark.version());
        versions.put("java", Runtime.version().toString());
        return new RunFile(
                RunFile.CONTRACT,
                job.name(),
                job,
                versions,
                corpus.counts(),
                tables.written(),
                explain,
                progress.seconds(),
                used(),
                checks,
                Remarks.notCompared(job.join(), explain),
                Remarks.warnings(corpus.counts()));
    }

    private Map<String, Meter.Use> used() {
        Map<String, Meter.Use> used = new LinkedHashMap<>();
        progress.seconds().keySet().forEach(stage -> used.put(stage, meter.used(stage)));
        return used;
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
