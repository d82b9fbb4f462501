package org.wirecopy.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.util.ShutdownHookManager;
import org.wirecopy.article.BadInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Exit codes: 0 done, 1 our fault (a stack trace tells), 2 the user's (one message tells). */
@Command(
        name = "wirecopy",
        mixinStandardHelpOptions = true,
        versionProvider = Wirecopy.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Says, for each outlet of a corpus of news articles, how much of its text is its own, what it shares"
                        + " with others, how, with whom, and who had it first.",
        subcommands = {OverlapCommand.class, EvaluateCommand.class, ReportCommand.class, SettingsCommand.class},
        footer = {
            "",
            "Options for Spark may stand anywhere:",
            "  --master URL           where to run (default: local[*], all cores of this machine)",
            "  --memory SIZE          memory of the run, e.g. 6g (default: half of this machine's)",
            "  --conf KEY=VALUE       any of Spark's settings; may be repeated",
            "  and spark-submit's --deploy-mode, --executor-memory, --executor-cores, --total-executor-cores,",
            "  --num-executors, --packages, --jars, --properties-file",
            "",
            "Example:",
            "  ./wirecopy overlap jobs/seeds.json"
        })
public final class Wirecopy {
    /** The exit code of a command that a signal ended: 128 and the signal's number. */
    private static final int INTERRUPTED = 130;

    private static final Pattern FULL_DISK = Pattern.compile("No space left on device|Disk quota exceeded");

    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Wirecopy()).setExecutionExceptionHandler((thrown, command, parsed) -> {
            Optional<BadInput> bad = badInput(thrown);
            if (ShutdownHookManager.get().isShutdownInProgress()) {
                command.getErr().println("wirecopy: interrupted; nothing was published");
                return INTERRUPTED;
            }
            Optional<String> problem = bad.map(BadInput::getMessage).or(() -> fullDisk(thrown));
            if (problem.isEmpty()) {
                throw thrown;
            }
            PrintWriter err = command.getErr();
            err.println("wirecopy: " + problem.get());
            return 2;
        });
    }

    /** The user's mistake behind an exception, also where Spark carried it home from a task. */
    private static Optional<BadInput> badInput(Throwable thrown) {
        return causes(thrown)
                .filter(BadInput.class::isInstance)
                .map(BadInput.class::cast)
                .findFirst();
    }

    /** What to do about a full disk; of what failed in a task Spark carries home only the words. */
    private static Optional<String> fullDisk(Throwable thrown) {
        return causes(thrown)
                .map(cause -> FULL_DISK.matcher(String.valueOf(cause.getMessage())))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> found.group() + "; nothing was published. Free some, publish elsewhere with --output, or"
                        + " have Spark's own files elsewhere with --conf spark.local.dir=DIR");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /** The version, from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        static String number() {
            return Optional.ofNullable(Wirecopy.class.getPackage().getImplementationVersion())
                    .orElse("development");
        }

        /** The version and what the program consists of: two builds may bear one number. */
        static String build() {
            try {
                Path jar = Path.of(Wirecopy.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return Files.isRegularFile(jar)
                        ? number() + " " + Checkpoints.digest(Files.readAllBytes(jar))
                        : number();
            } catch (IOException | URISyntaxException e) {
                throw new IllegalStateException("the program cannot be read", e);
            }
        }

        @Override
        public String[] getVersion() {
            return new String[] {"wirecopy " + number()};
        }
    }
}
