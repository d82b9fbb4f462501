package org.wirecopy.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.BadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirecopy overlap JOB.json}: the main job. */
@Command(
        name = "overlap",
        mixinStandardHelpOptions = true,
        versionProvider = Wirecopy.Version.class,
        sortOptions = false,
        description =
                "Compares the articles of a corpus and publishes, per outlet, what is its own and what is shared.",
        footer = {
            "",
            "Examples:",
            "  ./wirecopy overlap jobs/seeds.json",
            "  ./wirecopy overlap jobs/laptop.json --input 'news/*.jsonl.gz' --output output/news",
            "  ./wirecopy overlap jobs/laptop.json --input news.jsonl --set join.days=7 --memory 6g",
            "  ./wirecopy overlap jobs/laptop.json --input news.jsonl --set join.days=7 --memory 6g --resume",
            "  ./wirecopy overlap jobs/laptop.json --input today.jsonl --set join.days=7 --archive archive/news"
        })
final class OverlapCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "JOB.json", description = "The job's settings; jobs/README.md explains each.")
    private String job;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            description = "Read these articles instead of the job's sources; the format follows from the name.")
    private String input;

    @Option(names = "--output", paramLabel = "DIR", description = "Publish here instead of the job's output.")
    private String output;

    @Option(
            names = "--resume",
            description = "Go on where a run that broke off stood: take what it made of the same input and settings.")
    private boolean resume;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Add the articles to those of earlier runs, which are kept here, and compare only what is new; the"
                            + " output tells of all.")
    private String archive;

    @Option(
            names = "--refresh",
            description = "Learn anew from the whole archive which words and lines are common, and compare all again.")
    private boolean refresh;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Overrule one setting, e.g. --set join.threshold=0.5; may be repeated.")
    private Map<String, String> overrides = new LinkedHashMap<>();

    @Override
    public Integer call() throws Exception {
        if (refresh && archive == null) {
            throw new BadInput("--refresh needs --archive: it names whose articles are computed anew");
        }
        if (resume && archive != null) {
            throw new BadInput("--resume goes without --archive: what an archive has need not be computed again");
        }
        JobSettings settings = JobFile.read(job, input, output, overrides);
        try (Session session = Session.start(settings.name())) {
            SparkSession spark = session.spark();
            OverlapJob.run(
                    spark,
                    settings,
                    new OverlapJob.Mode(resume, archive, refresh),
                    new Progress(spark, spec.commandLine().getOut()));
        }
        return 0;
    }
}
