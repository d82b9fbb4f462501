package org.wirecopy.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wirecopy settings}: what a job can say. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        versionProvider = Wirecopy.Version.class,
        description = "Lists all settings of a job, each with its default and what it does.",
        footer = {"", "Example:", "  ./wirecopy settings | grep -A 1 join"})
final class SettingsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        for (SettingsTable.Row row : SettingsTable.rows()) {
            out.println(row.name() + " = " + row.fallback());
            out.println("    " + row.help());
        }
        out.flush();
        return 0;
    }
}
