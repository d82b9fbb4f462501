package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets wrong is told in one message, and costs nothing that was there. */
class BadInputRunTest {
    @TempDir
    Path folder;

    private Path outputs;
    private Path output;

    @BeforeEach
    void aGoodRunBefore() throws IOException {
        outputs = Files.createDirectories(folder.resolve("outputs"));
        output = Files.createDirectories(outputs.resolve("run"));
        Files.writeString(output.resolve("run.json"), "{\"name\": \"the last good run\"}");
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    /** Runs a job that must fail, and gives what it said. */
    private String told(Path job, Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("overlap", job, "--output", output));
        arguments.addAll(List.of(more));
        Runs.Call call = Runs.wirecopy(arguments.toArray());
        assertThat(call.code()).as(call.err()).isEqualTo(2);
        assertThat(call.err()).startsWith("wirecopy: ").doesNotContain("Exception", "\tat ");
        assertThat(Runs.names(outputs)).containsExactly("run");
        assertThat(Runs.names(output)).containsExactly("run.json");
        assertThat(output.resolve("run.json")).hasContent("{\"name\": \"the last good run\"}");
        return call.err();
    }

    private String toldOf(String source, String settings) throws IOException {
        return told(file("job.json", "{\"sources\": [" + source + "]" + settings + "}"));
    }

    private String textsIn(String name) {
        return "{\"path\": \"" + folder.resolve(name) + "\", \"format\": \"text\"}";
    }

    @Test
    void aLinkBelowAFolderIsNotFollowed() throws IOException {
        file("news/a/1.txt", "The harbour was closed.");
        Files.createSymbolicLink(
                folder.resolve("news/b"),
                file("private/diary.txt", "Dear diary").getParent());
        assertThat(toldOf(textsIn("news"), "")).contains("sources[0].path", "holds the link b", "not followed");
    }

    @Test
    void aPathThatIsNotThere() throws IOException {
        assertThat(toldOf("{\"path\": \"nowhere.jsonl\"}", ""))
                .contains("sources[0].path", "nowhere.jsonl", "is not there", "relative to the working directory");
    }

    @Test
    void anEmptyFolder() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(toldOf(textsIn("empty"), "")).contains("sources[0].path", empty.toString(), "holds no file");
    }

    @Test
    void aManifestLineWithoutAFile() throws IOException {
        file("news/a.txt", "The bridge was shut on Monday.");
        Path manifest = file("news/manifest.jsonl", """
                {"file": "a.txt", "outlet": "Herald"}
                {"file": "b.txt", "outlet": "Tribune"}
                """);
        assertThat(toldOf(textsIn("news"), "")).contains(manifest.toString(), "b.txt", "add the file or take the line");
    }

    @Test
    void aFileWithoutAManifestLine() throws IOException {
        file("news/a.txt", "The bridge was shut on Monday.");
        file("news/b.txt", "The harbour stays open.");
        Path manifest = file("news/manifest.jsonl", "{\"file\": \"a.txt\", \"outlet\": \"Herald\"}\n");
        assertThat(toldOf(textsIn("news"), "")).contains(manifest.toString(), "b.txt", "add a line");
    }

    @Test
    void aJobFileThatIsNotThereOrNoJson() throws IOException {
        assertThat(told(folder.resolve("no.json"))).contains("cannot read the job file", "no.json");
        assertThat(told(file("job.json", "{\n  \"sources\": [}\n"))).contains("job.json is no JSON: line 2, column");
    }

    @Test
    void settingsThatAreUnknownOrOutOfRange() throws IOException {
        assertThat(toldOf("{\"path\": \"seeds\"}", ", \"jion\": {}"))
                .contains("job.json: unknown setting jion; did you mean join?");
        assertThat(toldOf("{\"path\": \"seeds\"}", ", \"join\": {\"threshold\": 7}"))
                .contains("job.json", "join.threshold must", "got 7");
        assertThat(told(Path.of("jobs/seeds.json"), "--set", "match.threshold=2", "--set", "nonsense=1"))
                .contains("2 problems", "match.threshold must", "got 2", "unknown setting nonsense");
    }

    @Test
    void aSourceInWhichNothingIsAnArticle() throws IOException {
        Path news = file("news.jsonl", """
                {"outlet": "Herald", "body": "The bridge was shut on Monday."}
                {"outlet": "Tribune", "body": "The harbour stays open."}
                """);
        assertThat(toldOf("{\"path\": \"" + news + "\"}", ""))
                .contains("sources[0]", news.toString(), "2 no_text", "check its format and columns");
    }

    @Test
    void anOutputThatCannotBeWritten() throws IOException {
        Path inTheWay = file("way", "");
        for (Path bad : List.of(inTheWay, inTheWay.resolve("run"), inTheWay.resolve("deeper/run"))) {
            Runs.Call call = Runs.wirecopy("overlap", "jobs/seeds.json", "--output", bad);
            assertThat(call.code()).as(call.err()).isEqualTo(2);
            assertThat(call.err()).startsWith("wirecopy: output " + bad).contains("--output");
        }
        assertThat(inTheWay).hasContent("");
        assertThat(Runs.names(folder)).containsExactly("outputs", "way");
    }

    @Test
    void aRunThatIsNone() throws IOException {
        Path labels = file("labels.jsonl", "{\"left_article_id\": \"a\", \"right_article_id\": \"b\"}\n");
        for (Runs.Call call : List.of(
                Runs.wirecopy("report", folder), Runs.wirecopy("evaluate", labels, folder.resolve("nowhere")))) {
            assertThat(call.code()).as(call.err()).isEqualTo(2);
            assertThat(call.err()).startsWith("wirecopy: no run at " + folder).contains("there is no run.json");
        }
    }
}
