package org.wirecopy.app;

import static org.wirecopy.app.Progress.told;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.app.Checkpoints.Result;
import org.wirecopy.article.Article;
import org.wirecopy.article.Cleaned;
import org.wirecopy.article.Corpus;
import org.wirecopy.article.Prose;
import org.wirecopy.article.ReadSettings;
import org.wirecopy.candidate.JoinExplain;
import org.wirecopy.match.AlignedPair;
import org.wirecopy.outlet.Check;
import org.wirecopy.outlet.FigureTables;
import org.wirecopy.report.Publication;
import org.wirecopy.report.Remarks;
import org.wirecopy.report.ReportPage;
import org.wirecopy.report.RunFile;
import org.wirecopy.report.RunTables;
import org.wirecopy.report.Summary;
import org.wirecopy.spark.Meter;

/** The main job: which stages run, in which order, and what is kept between them. */
final class OverlapJob {
    private final Run run;
    private final Mode mode;
    private final Publication publication;
    private final Meter meter;

    /**
     * How a run goes about what earlier ones did.
     *
     * @param resume whether to go on from what an earlier run of the same input and settings put away
     * @param archive the folder of the archive to which the articles are added; null for a run of its own
     * @param refresh whether the archive's articles are computed anew with the others
     */
    record Mode(boolean resume, String archive, boolean refresh) {}

    private OverlapJob(Run run, Mode mode, Publication publication, Meter meter) {
        this.run = run;
        this.mode = mode;
        this.publication = publication;
        this.meter = meter;
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
            // A run that adds to an archive is not resumed: what its stages learn is not put away.
            Checkpoints checkpoints = Checkpoints.of(
                    spark, job.output(), archive.isKept() ? new CheckpointSettings(null, null) : job.checkpoints());
            Run run = new Run(spark, job, mode.resume, checkpoints, archive, progress, kept);
            new OverlapJob(run, mode, publication, meter).publish();
        }
    }

    private void publish() {
        Corpus corpus = readCorpus();
        Arrivals arrivals = compareWithArchive(corpus);
        Dataset<Article> articles = run.withEarlier(Archive.ARTICLES, arrivals.articles());

        Comparison comparison = Comparison.of(run, arrivals);
        Cleaned cleaned = Cleaned.of(run.withEarlier(Archive.MARKED, comparison.mark()));
        Dataset<Prose> prose = cleaned.prose();
        Result<AlignedPair> aligned = comparison.align(prose);

        Accounting accounting = Accounting.of(run, arrivals, articles);
        FigureTables figures = accounting.account(prose, run.withEarlier(Archive.ALIGNED, aligned.rows()));
        RunTables tables = accounting.write(publication, cleaned, figures);
        FigureTables written = FigureTables.read(run.spark(), publication.folder());
        List<Check> checks = accounting.check(written);

        List<String> notCompared = notCompared(aligned.join());
        Supplier<RunFile> runFile = () -> runFile(arrivals, aligned.join(), tables, checks, notCompared);
        draw(runFile.get());
        addToArchive(arrivals, notCompared);
        publication.write(Publication.RUN, runFile.get().json());
        String summary = Summary.of(
                written.outlets().collectAsList(), written.outletPairs().collectAsList());
        corpus.requireUnchanged();
        publication.publish();
        run.archive().commit();
        run.checkpoints().clear();
        run.say(summary);
        run.say("");
        run.say("Published in " + run.job().output() + ": " + tables.written().size() + " tables, " + ReportPage.NAME
                + " and " + Publication.RUN);
    }

    private Arrivals compareWithArchive(Corpus corpus) {
        if (run.archive().articles() == 0) {
            return Arrivals.of(corpus, run.archive(), mode.refresh, run.kept());
        }
        return run.stage(
                "comparing with the archive",
                () -> Arrivals.of(corpus, run.archive(), mode.refresh, run.kept()),
                arrivals -> {
                    Session.fitTo(run.spark(), arrivals.counts().articles());
                    return told(
                            "%,d new, %,d of them corrections, %,d there before; %,d in all",
                            arrivals.seen().arrived(),
                            arrivals.seen().corrected(),
                            arrivals.seen().repeated(),
                            arrivals.counts().articles());
                });
    }

    private void addToArchive(Arrivals arrivals, List<String> notCompared) {
        if (!run.archive().isKept()) {
            return;
        }
        run.stage(
                "adding to the archive",
                () -> run.archive().write(arrivals.counts(), notCompared),
                bytes -> told("%,d MB", bytes / 1_000_000));
    }

    private List<String> notCompared(JoinExplain join) {
        return Stream.concat(
                        run.archive().notCompared().stream(),
                        Remarks.notCompared(run.job().join(), join).stream())
                .distinct()
                .toList();
    }

    private Corpus readCorpus() {
        return run.stage(
                "reading articles",
                () -> run.keep(Corpus.read(
                        run.spark(),
                        new ReadSettings(
                                run.job().sources(),
                                run.job().outlets(),
                                run.job().read()))),
                corpus -> {
                    Session.fitTo(run.spark(), corpus.counts().articles());
                    return told(
                            "%,d records, %,d articles, %,d rejects, %,d repetitions",
                            corpus.counts().records(),
                            corpus.counts().articles(),
                            corpus.counts().rejects(),
                            corpus.counts().repetitions());
                });
    }

    private void draw(RunFile runFile) {
        run.stage(
                "drawing the page",
                () -> {
                    String page = ReportPage.html(run.spark(), publication.folder(), runFile.json());
                    publication.write(ReportPage.NAME, page);
                    return page.length();
                },
                characters -> told("%,d characters of HTML", characters));
    }

    private RunFile runFile(
            Arrivals arrivals, JoinExplain explain, RunTables tables, List<Check> checks, List<String> notCompared) {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("wirecopy", Wirecopy.Version.number());
        versions.put("spark", run.spark().version());
        versions.put("java", Runtime.version().toString());
        return new RunFile(
                RunFile.CONTRACT,
                run.job().name(),
                run.job(),
                versions,
                arrivals.counts(),
                tables.written(),
                explain,
                run.progress().seconds(),
                used(),
                checks,
                notCompared,
                Remarks.warnings(arrivals.counts(), run.archive().learned()));
    }

    private Map<String, Meter.Use> used() {
        Map<String, Meter.Use> used = new LinkedHashMap<>();
        run.progress().seconds().keySet().forEach(stage -> used.put(stage, meter.used(stage)));
        return used;
    }
}
