package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.execution.LocalExecutionControlProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.spark.LocalSpark;

/** What the READMEs show for opening the tables works as it stands there. */
class FirstStepsTest {
    private static final Path README = Path.of("README.md");
    private static final Path DICTIONARY = Path.of("output/README.md");

    @TempDir
    Path folder;

    /** The blocks of code of a language below a heading, on the run that the tests share. */
    private static List<String> code(Path file, String heading, String language) {
        try {
            String section =
                    Files.readString(file).split("\n##+ " + heading + "\n")[1].split("\n##+ ")[0];
            return Stream.of(section.split("(?m)^```"))
                    .filter(block -> block.startsWith(language + "\n"))
                    .map(block -> block.substring(language.length() + 1)
                            .replace("output/seeds", Runs.seeds().run().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void queriesForDuckDb() throws Exception {
        List<String> queries = Stream.concat(
                        code(DICTIONARY, "DuckDB", "sql").stream(),
                        code(README, "Opening the tables", "sh").stream()
                                .map(line -> line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'))))
                .toList();
        assertThat(queries).hasSizeGreaterThan(4);
        try (Outside outside = Outside.empty()) {
            for (String query : queries) {
                assertThat(outside.rows(query)).as(query).isNotEmpty();
            }
        }
    }

    @Test
    void queriesForSpark() {
        List<String> queries = code(DICTIONARY, "Spark", "sql").stream()
                .flatMap(block -> Stream.of(block.split(";\n")))
                .toList();
        assertThat(queries).hasSizeGreaterThan(2);
        for (String query : queries) {
            assertThat(LocalSpark.session().sql(query).collectAsList())
                    .as(query)
                    .isNotEmpty();
        }
    }

    @Test
    void linesForSpark() {
        String lines = code(README, "Opening the tables", "java").get(0);
        assertThat(LocalSpark.session()).isNotNull();
        try (JShell shell = JShell.builder()
                .executionEngine(new LocalExecutionControlProvider(), null)
                .build()) {
            shell.addToClasspath(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
            succeeds(shell, "var spark = org.wirecopy.spark.LocalSpark.session();");
            succeeds(shell, lines.strip());
        }
    }

    private static void succeeds(JShell shell, String line) {
        for (SnippetEvent event : shell.eval(line)) {
            assertThat(event.status()).as(line).isEqualTo(Snippet.Status.VALID);
            assertThat(event.exception()).as(line).isNull();
        }
    }

    @Test
    void linesForPandas() throws Exception {
        List<String> programs = Stream.of(
                        code(DICTIONARY, "pandas", "python"), code(README, "Opening the tables", "python"))
                .flatMap(List::stream)
                .toList();
        assertThat(programs).hasSize(2);
        try (Python python = Python.with("pandas")) {
            for (String program : programs) {
                Path file = Files.writeString(folder.resolve("steps.py"), withoutArrow() + program);
                python.run(Path.of("."), file.toString());
            }
            String shares = Files.readString(folder.resolve("steps.py")).strip();
            Path file = Files.writeString(
                    folder.resolve("shown.py"),
                    shares.replace("pandas.read_parquet(", "print(pandas.read_parquet(") + ")");
            assertThat(python.run(Path.of("."), file.toString())).contains("Plataforma", "own_share");
        }
    }

    /** pandas reads Parquet by Arrow; where that is missing, DuckDB reads it, so that all else is tried. */
    private static String withoutArrow() {
        return """
               import duckdb, importlib.util, pandas
               if not importlib.util.find_spec("pyarrow"):
                   pandas.read_parquet = lambda path: duckdb.sql(f"SELECT * FROM '{path}/*.parquet'").df()
               """;
    }
}
