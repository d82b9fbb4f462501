package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.article.BadInput;
import org.wirecopy.spark.LocalSpark;

/** A run that broke off goes on from what it put away, and from nothing else. */
class ResumeRunTest {
    private static final String MARKING = "marking sentences and boilerplate: ";
    private static final String JOINING = "joining similar sentences: ";
    private static final String ALIGNING = "aligning articles: ";
    private static final String BEFORE = "done before: ";

    @TempDir
    Path folder;

    private Path news;
    private Path output;

    @BeforeEach
    void news() {
        news = MadeNews.write(folder.resolve("news.jsonl"), 7);
        output = folder.resolve("runs/news [1]");
    }

    /** Runs the job and gives what the terminal was told. */
    private String run(boolean resume, Terminal terminal, String... settings) throws Exception {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("figures.smallSample", "3");
        set.put("checkpoints.seconds", "0");
        for (int i = 0; i < settings.length; i += 2) {
            set.put(settings[i], settings[i + 1]);
        }
        LocalSpark.session();
        try (Session session = Session.start("resume")) {
            OverlapJob.run(
                    session.spark(),
                    JobFile.read("jobs/laptop.json", news.toString(), output.toString(), set),
                    new OverlapJob.Mode(resume, null, false),
                    new Progress(session.spark(), terminal));
        }
        return terminal.told.toString();
    }

    /** Runs until the terminal is told of a stage, and gives what it was told until then. */
    private String brokenOffAt(String stage, boolean resume, String... settings) {
        Terminal terminal = new Terminal(line -> {
            if (line.startsWith(stage)) {
                throw new IllegalStateException("broken off");
            }
        });
        assertThatThrownBy(() -> run(resume, terminal, settings)).hasMessage("broken off");
        return terminal.told.toString();
    }

    @Test
    void whatWasFinishedIsTakenAndNothingElse() throws Exception {
        brokenOffAt("finding stories", false);
        assertThat(Runs.names(output.getParent())).containsExactly(".news [1].checkpoints");
        assertThat(brokenOffAt("finding stories", true, "match.threshold", "0.6"))
                .contains("going on from", MARKING + BEFORE, JOINING + BEFORE)
                .doesNotContain(ALIGNING + BEFORE);
        assertThat(brokenOffAt(ALIGNING, true, "join.threshold", "0.4"))
                .contains("going on from", MARKING + BEFORE)
                .doesNotContain(JOINING + BEFORE);
        String before = Files.readString(news);
        Files.writeString(news, before + "{\"outlet\": \"New\", \"text\": \"One more report of the harbour.\"}\n");
        assertThat(brokenOffAt(JOINING, true)).contains("starting anew").doesNotContain(BEFORE);
        Files.writeString(news, before);
        assertThat(run(true, new Terminal(line -> {})))
                .contains("going on from", MARKING + BEFORE, ALIGNING + BEFORE)
                .doesNotContain(JOINING);
        Path made = Runs.made().run();
        Map<String, String> asOfOneRun = Runs.fingerprints(made);
        asOfOneRun.remove("articles"); // it names the input's path
        assertThat(Runs.fingerprints(output)).containsAllEntriesOf(asOfOneRun);
        assertThat(Runs.runJson(output).path("join"))
                .isEqualTo(Runs.runJson(made).path("join"));
        assertThat(Runs.names(output.getParent())).containsExactly("news [1]");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsNoInput() throws Exception {
        Terminal terminal = new Terminal(line -> append(news, "\n"));
        assertThatThrownBy(() -> run(false, terminal))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("news.jsonl", "changed while it was read");
        assertThat(output).doesNotExist();
    }

    @Test
    void checkpointsTakeNoMoreRoomThanAllowed() {
        SparkSession spark = LocalSpark.session();
        Checkpoints checkpoints = Checkpoints.of(spark, output.toString(), new CheckpointSettings(0, 1));
        var random = spark.range(60_000).selectExpr("id", "uuid() as text");
        Checkpoints.Key read = Checkpoints.Key.ofRead(spark.range(1));
        for (String stage : List.of("first", "second", "third")) {
            checkpoints.put(read.then(stage, null), new Checkpoints.Result<>(random.limit(25_000), null));
        }
        assertThat(checkpoints.has(read.then("first", null))).isFalse();
        assertThat(checkpoints.has(read.then("third", null))).isTrue();
        checkpoints.put(read.then("fourth", null), new Checkpoints.Result<>(random, null));
        assertThat(Runs.names(output.resolveSibling(".news [1].checkpoints"))).isEmpty();
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shows somebody each stage's line before it keeps it. */
    private static final class Terminal extends PrintWriter {
        final StringWriter told;
        private final Consumer<String> reader;

        Terminal(Consumer<String> reader) {
            this(new StringWriter(), reader);
        }

        private Terminal(StringWriter told, Consumer<String> reader) {
            super(told);
            this.told = told;
            this.reader = reader;
        }

        @Override
        public PrintWriter printf(Locale locale, String format, Object... arguments) {
            reader.accept(String.format(locale, format, arguments));
            return super.printf(locale, format, arguments);
        }
    }
}
