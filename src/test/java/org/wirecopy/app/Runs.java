package org.wirecopy.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wirecopy.spark.LocalSpark;
import picocli.CommandLine;

/** Calls Wirecopy as a terminal does, in the tests' Spark, and looks into what it published. */
final class Runs {
    static final List<String> TABLES = List.of(
            "article_pairs",
            "articles",
            "matches",
            "outlet_pairs",
            "outlet_periods",
            "outlets",
            "passages",
            "rejects",
            "sensitivity",
            "sentences",
            "stories",
            "templates");

    private Runs() {}

    /** A run that tests share and only read. */
    record Shared(Path run, Call call) {}

    private static final Map<String, Shared> SHARED = new TreeMap<>();

    /** The main job's run. */
    static Shared seeds() {
        return shared("seeds", folder -> List.of("jobs/seeds.json"));
    }

    /** A run of {@link MadeNews} of eight outlets. */
    static Shared made() {
        return shared(
                "made",
                folder -> List.of(
                        "jobs/laptop.json",
                        "--input",
                        MadeNews.write(folder.resolve("made.jsonl"), 7).toString(),
                        "--set",
                        "figures.smallSample=3"));
    }

    private static synchronized Shared shared(String name, Function<Path, List<String>> job) {
        return SHARED.computeIfAbsent(name, key -> {
            Path folder = newFolder();
            Path run = folder.resolve("runs").resolve(name);
            List<Object> arguments = new ArrayList<>(List.of("overlap"));
            arguments.addAll(job.apply(folder));
            arguments.addAll(List.of("--output", run));
            Shared shared = new Shared(run, wirecopy(arguments.toArray()));
            if (shared.call.code() != 0) {
                throw new AssertionError(shared.call.err());
            }
            return shared;
        });
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "runs")), "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a call left in the terminal. */
    record Call(int code, String out, String err) {}

    static Call wirecopy(Object... arguments) {
        LocalSpark.session();
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Wirecopy.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] words = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return new Call(line.execute(words), out.toString(), err.toString());
    }

    static JsonNode runJson(Path run) {
        try {
            return new JsonMapper().readTree(Files.readString(run.resolve("run.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each table's fingerprint, as {@code run.json} tells it. */
    static Map<String, String> fingerprints(Path run) {
        Map<String, String> fingerprints = new TreeMap<>();
        runJson(run)
                .path("tables")
                .properties()
                .forEach(table -> fingerprints.put(
                        table.getKey(),
                        table.getValue().path("rows").asText() + " rows, "
                                + table.getValue().path("fingerprint").asText()));
        return fingerprints;
    }

    /** Names of the files and folders in a folder, hidden ones too. */
    static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sums up what is not whole in an output; empty if it is whole. */
    static List<String> faults(Path run) {
        List<String> expected = Stream.concat(TABLES.stream(), Stream.of("report.html", "run.json"))
                .sorted()
                .toList();
        if (!names(run).equals(expected)) {
            return List.of("the folder holds " + names(run));
        }
        return Stream.concat(
                        TABLES.stream()
                                .filter(table ->
                                        names(run.resolve(table)).stream().noneMatch(file -> file.endsWith(".parquet")))
                                .map(table -> table + " has no Parquet file"),
                        failedChecks(run))
                .toList();
    }

    private static Stream<String> failedChecks(Path run) {
        JsonNode checks = runJson(run).path("checks");
        return checks.isEmpty()
                ? Stream.of("no checks")
                : checks.valueStream()
                        .filter(check -> !check.path("ok").asBoolean())
                        .map(JsonNode::toString);
    }
}
