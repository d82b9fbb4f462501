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
import java.util.stream.Stream;
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
import org.wirecopy.article.Recurring;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.candidate.FeatureFrequency;
import org.wirecopy.candidate.Information;
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
    private final Archive archive;
    private final Mode mode;

    /**
     * How a run goes about what earlier ones did.
     *
     * @param resume whether to go on from what an earlier run of the same input and settings put away
     * @param archive the folder of the archive to which the articles are added; null for a run of its own
     * @param refresh whether the archive's articles are computed anew with the others
     */
    record Mode(boolean resume, String archive, boolean refresh) {}

    private OverlapJob(
            SparkSession spark,
            JobSettings job,
            Mode mode,
            Archive archive,
            Progress progress,
            Kept kept,
            Meter meter) {
        this.spark = spark;
        this.job = job;
        this.progress = progress;
        this.kept = kept;
        this.meter = meter;
        // A run that adds to an archive is not resumed: what its stages learn is not put away.
        this.checkpoints = Checkpoints.of(
                spark, job.output(), archive.isKept() ? new CheckpointSettings(null, null) : job.checkpoints());
        this.archive = archive;
        this.mode = mode;
    }

    /**
     * Runs the job and publishes its output.
     *
     * @throws org.wirecopy.article.BadInput if a source, the archive or the output cannot be used; nothing is published
     *     then, and the archive is as it was
     */
    static void run(SparkSession spark, JobSettings job, Mode mode, Progress progress) throws Exception {
        try (Publication publication =
                        Publication.at(job.output(), spark.sparkContext().hadoopConfiguration());
                Archive archive = mode.archive == null
                        ? Archive.none(spark)
                        : Archive.open(spark, mode.archive, job, mode.refresh);
                Kept kept = new Kept();
                Meter meter = Meter.of(spark.sparkContext())) {
            new OverlapJob(spark, job, mode, archive, progress, kept, meter).publish(publication);
        }
    }

    private void publish(Publication publication) {
        Corpus corpus = readCorpus();
        Arrivals arrivals = compareWithArchive(corpus);
        Key marking = Key.ofRead(arrivals.articles()).then("marked", job.clean());
        Key joining = marking.then("joined", job.join());
        Key aligning = joining.then("aligned", job.match());
        if (mode.resume) {
            tellWhatIsThere(marking, joining, aligning);
        }
        Dataset<CleanArticle> marked = mark(arrivals.articles(), marking).rows();
        Dataset<Article> articles = all(Archive.ARTICLES, arrivals.articles());
        Cleaned cleaned = Cleaned.of(all(Archive.MARKED, marked));
        Dataset<Prose> prose = cleaned.prose();
        Result<AlignedPair> aligned = align(arrivals, prose, joining, aligning);
        FigureTables figures = account(arrivals, articles, prose, all(Archive.ALIGNED, aligned.rows()));
        RunTables tables = write(publication, arrivals, articles, cleaned, figures);
        FigureTables written = FigureTables.read(spark, publication.folder());
        List<Check> checks = check(written, arrivals.counts());
        List<String> notCompared = notCompared(aligned.join());
        draw(publication, runFile(arrivals, aligned.join(), tables, checks, notCompared));
        addToArchive(arrivals, notCompared);
        publication.write(
                Publication.RUN,
                runFile(arrivals, aligned.join(), tables, checks, notCompared).json());
        List<OutletRow> outlets = written.outlets().collectAsList();
        List<OutletPairRow> outletPairs = written.outletPairs().collectAsList();
        corpus.requireUnchanged();
        publication.publish();
        archive.commit();
        checkpoints.clear();
        progress.say(Summary.of(outlets, outletPairs));
        progress.say("");
        progress.say("Published in " + job.output() + ": " + tables.written().size() + " tables, " + ReportPage.NAME
                + " and " + Publication.RUN);
    }

    /** What this run found, and before it the archive's. */
    private <T extends Record> Dataset<T> all(Archive.Part<T> part, Dataset<T> found) {
        boolean alone = archive.articles() == 0;
        Dataset<T> all = archive.with(part, found);
        return alone ? all : kept.rows(all);
    }

    private Arrivals compareWithArchive(Corpus corpus) {
        if (archive.articles() == 0) {
            return Arrivals.of(corpus, archive, mode.refresh, kept);
        }
        return progress.stage(
                "comparing with the archive", () -> Arrivals.of(corpus, archive, mode.refresh, kept), arrivals -> {
                    Session.fitTo(spark, arrivals.counts().articles());
                    return told(
                            "%,d new, %,d of them corrections, %,d there before; %,d in all",
                            arrivals.seen().arrived(),
                            arrivals.seen().corrected(),
                            arrivals.seen().repeated(),
                            arrivals.counts().articles());
                });
    }

    private void addToArchive(Arrivals arrivals, List<String> notCompared) {
        if (!archive.isKept()) {
            return;
        }
        progress.stage(
                "adding to the archive",
                () -> archive.write(arrivals.counts(), notCompared),
                bytes -> told("%,d MB", bytes / 1_000_000));
    }

    private List<String> notCompared(JoinExplain join) {
        return Stream.concat(archive.notCompared().stream(), Remarks.notCompared(job.join(), join).stream())
                .distinct()
                .toList();
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
                () -> {
                    Dataset<Recurring> recurring = archive.known(Archive.FURNITURE)
                            .orElseGet(() -> kept.rows(Cleaning.learn(articles, job.clean())));
                    archive.learned(Archive.FURNITURE, recurring);
                    return new Result<>(kept.rows(Cleaning.of(articles, recurring, job.clean())), null);
                },
                marked -> {
                    long[] sums = sums(
                            marked.rows().select("prose.*"),
                            size(col("sentenceBegins")),
                            size(filter(col("furniture"), Column::isNotNull)));
                    return told("%,d sentences, %,d of them boilerplate", sums[0], sums[1]);
                });
    }

    private Information countWords(Arrivals arrivals, Dataset<Prose> prose) {
        return progress.stage(
                "counting common words",
                () -> {
                    Information information = archive.known(Archive.WORDS)
                            .map(Information::of)
                            .orElseGet(() ->
                                    Information.of(prose, arrivals.counts().articles()));
                    archive.learned(Archive.WORDS, information.counts(spark));
                    return information;
                },
                information -> told("%,d words, %,d pairs of words", information.words(), information.pairs()));
    }

    private Result<CandidatePair> join(Arrivals arrivals, Dataset<Prose> prose, Information information, Key key) {
        return costly(
                "joining similar sentences",
                key,
                CandidatePair.class,
                () -> {
                    Dataset<FeatureFrequency> known =
                            archive.known(Archive.FEATURES).orElse(null);
                    SimilarPairs similar = kept.result(SimilarPairs.of(prose, known, information, job.join()));
                    archive.learned(Archive.FEATURES, similar.frequencies());
                    Dataset<CandidatePair> pairs = kept.rows(arrivals.ofNew(similar.pairs()));
                    return new Result<>(pairs, similar.explain());
                },
                joined -> {
                    long[] sums = sums(joined.rows(), size(col("anchors")), lit(1));
                    return told(
                            "%,d compared, %,d pairs in %,d pairs of articles",
                            joined.join().sentences(), sums[0], sums[1]);
                });
    }

    private Result<AlignedPair> align(Arrivals arrivals, Dataset<Prose> all, Key joining, Key key) {
        Dataset<Prose> prose = arrivals.near(all, job.join().days());
        // What was aligned before needs no pairs.
        Information information = isThere(key) ? null : countWords(arrivals, prose);
        Result<CandidatePair> similar = isThere(key) ? null : join(arrivals, prose, information, joining);
        return costly(
                "aligning articles",
                key,
                AlignedPair.class,
                () -> {
                    Dataset<AlignedPair> pairs = Passages.of(prose, similar.rows(), information, job.match());
                    return new Result<>(kept.rows(pairs), similar.join());
                },
                aligned -> {
                    long[] sums = sums(aligned.rows(), size(col("matches")), size(col("passages")), lit(1));
                    return told("%,d matches and %,d passages in %,d pairs of articles", sums[0], sums[1], sums[2]);
                });
    }

    private boolean isThere(Key key) {
        return mode.resume && checkpoints.has(key);
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

    private FigureTables account(
            Arrivals arrivals, Dataset<Article> articles, Dataset<Prose> prose, Dataset<AlignedPair> aligned) {
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
        Telling telling = tell(arrivals.articles(), pairs);
        return FigureTables.of(articles, prose, pairs, ledgers, accounts, telling, threshold);
    }

    /** The telling terms of articles and outlets, and how similar articles are as wholes. */
    private Telling tell(Dataset<Article> arrived, Dataset<SharedPair> pairs) {
        ArticleTerms terms = progress.stage(
                "weighing whole articles",
                () -> kept.result(archive.known(Archive.TERMS)
                        .map(known -> ArticleTerms.of(
                                arrived, known, kept.rows(archive.earlier(Archive.VECTORS)), job.terms()))
                        .orElseGet(() -> ArticleTerms.of(arrived, job.terms()))),
                weighed -> told("telling terms and similarities"));
        archive.learned(Archive.TERMS, terms.frequencies(spark));
        archive.add(Archive.VECTORS, terms.vectors());
        Dataset<ArticleTerms.Pair> listed = pairs.filter(
                        col("compared").and(col("listed").gt(0)))
                .select(
                        col("left.articleId").as("leftArticleId"),
                        col("right.articleId").as("rightArticleId"))
                .as(Records.encoder(ArticleTerms.Pair.class));
        return new Telling(terms.articles(), terms.outlets(), terms.similarities(listed));
    }

    private RunTables write(
            Publication publication,
            Arrivals arrivals,
            Dataset<Article> articles,
            Cleaned cleaned,
            FigureTables figures) {
        return progress.stage(
                "writing tables",
                () -> {
                    Cuts cuts = Cuts.of(
                            articles, col("articleId"), arrivals.counts().articles(), ARTICLES_PER_FILE);
                    RunTables tables = new RunTables(publication, job.text(), cuts);
                    tables.small("rejects", arrivals.rejects(), "source_path", "position");
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
                () -> Checks.of(written, counts),
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

    private RunFile runFile(
            Arrivals arrivals, JoinExplain explain, RunTables tables, List<Check> checks, List<String> notCompared) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("wirecopy", Wirecopy.Version.number());
        versions.put("spark", spark.version());
        versions.put("java", Runtime.version().toString());
        return new RunFile(
                RunFile.CONTRACT,
                job.name(),
                job,
                versions,
                arrivals.counts(),
                tables.written(),
                explain,
                progress.seconds(),
                used(),
                checks,
                notCompared,
                Remarks.warnings(arrivals.counts(), archive.learned()));
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
