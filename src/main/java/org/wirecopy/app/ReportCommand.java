package org.wirecopy.app;

import java.util.concurrent.Callable;
import org.wirecopy.report.PublishedRun;
import org.wirecopy.report.ReportPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirecopy report RUN}: the page of a run, once more. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Wirecopy.Version.class,
        description = "Draws the page of a published run again, from its tables alone.",
        footer = {"", "Example:", "  ./wirecopy report output/seeds"})
final class ReportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RUN", description = "The folder that a run published.")
    private String run;

    @Override
    public Integer call() {
        try (Session session = Session.start("report")) {
            PublishedRun published = PublishedRun.at(run, session.hadoop());
            String page = ReportPage.html(session.spark(), run, published.json());
            String file = published.write(ReportPage.NAME, page, session.hadoop());
            spec.commandLine().getOut().println("The page is " + file);
        }
        return 0;
    }
}
