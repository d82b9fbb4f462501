package org.wirecopy.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.wirecopy.report.Evaluation;
import org.wirecopy.report.PublishedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirecopy evaluate GOLD RUN}: a run against labels by hand. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        versionProvider = Wirecopy.Version.class,
        sortOptions = false,
        description = "Compares the passages of a run with a gold standard: how much of what people labelled was found,"
                + " and how much of what was found people labelled.",
        footer = {
            "",
            "A label is a line of JSON: left_article_id, left_begin, left_end and the same",
            "of the right; offsets count code points, and the end lies outside. Without the",
            "four offsets it lists two articles that were looked through and share nothing.",
            "",
            "Example:",
            "  ./wirecopy overlap jobs/seeds.json",
            "  printf %%s '{\"left_article_id\": \"000_9400b0a63d4a3bd2\",' \\",
            "    '\"right_article_id\": \"003_67b4b5a4b1538449\"}' > labels.jsonl",
            "  ./wirecopy evaluate labels.jsonl output/seeds --output output/doubtful"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GOLD", description = "A folder with PAN's XML files, or a file of JSON lines.")
    private String gold;

    @Parameters(paramLabel = "RUN", description = "The folder that a run published.")
    private String run;

    @Option(
            names = "--output",
            paramLabel = "DIR",
            description = "Write what was missed, and what was found but not labelled, as a table below this folder.")
    private String output;

    @Override
    public Integer call() {
        try (Session session = Session.start("evaluate")) {
            PublishedRun.at(run, session.hadoop());
            PrintWriter out = spec.commandLine().getOut();
            out.print(Evaluation.run(session.spark(), gold, run, output));
            out.flush();
        }
        return 0;
    }
}
