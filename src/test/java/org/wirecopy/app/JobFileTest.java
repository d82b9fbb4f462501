package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.article.BadInput;
import org.wirecopy.article.SourceSettings;

class JobFileTest {
    private static final String TWO_SOURCES = """
            // Two sources, one of them with names of its own.
            {
              "sources": [
                {"path": "a.jsonl", "columns": {"text": "body"}},
                {"path": "b", "format": "text", "manifest": "b/manifest.jsonl"},
              ],
            }
            """;

    @TempDir
    private Path folder;

    private JobSettings read(String job) throws IOException {
        return read(job, null, null, Map.of());
    }

    private JobSettings read(String job, String input, String output, Map<String, String> overrides)
            throws IOException {
        return JobFile.read(file(job), input, output, overrides);
    }

    private String file(String job) throws IOException {
        return Files.writeString(folder.resolve("evening.news.json"), job).toString();
    }

    @Test
    void nameAndOutputFollowFromTheFile() throws IOException {
        JobSettings job = read(TWO_SOURCES);
        assertThat(job.name()).isEqualTo("evening.news");
        assertThat(job.output()).isEqualTo("output/evening.news");
        assertThat(job.sources())
                .containsExactly(
                        new SourceSettings("a.jsonl", null, null, Map.of("text", "body")),
                        new SourceSettings("b", "text", "b/manifest.jsonl", Map.of()));
    }

    @Test
    void aGivenNameGoesBeforeTheFilesAndAGivenOutputBeforeBoth() throws IOException {
        String named = "{\"name\": \"late\", \"sources\": [{\"path\": \"a.jsonl\"}]}";
        assertThat(read(named).name()).isEqualTo("late");
        assertThat(read(named).output()).isEqualTo("output/late");
        String placed = "{\"name\": \"late\", \"sources\": [{\"path\": \"a.jsonl\"}], \"output\": \"here\"}";
        assertThat(read(placed).output()).isEqualTo("here");
        assertThat(read(placed, null, "there", Map.of()).output()).isEqualTo("there");
    }

    @Test
    void anInputReplacesAllSources() throws IOException {
        assertThat(read(TWO_SOURCES, "c/*.csv", null, Map.of()).sources())
                .containsExactly(new SourceSettings("c/*.csv", null, null, Map.of()));
    }

    @Test
    void anInputStandsInForMissingSources() throws IOException {
        assertThat(read("{}", "c.jsonl", null, Map.of()).sources())
                .containsExactly(new SourceSettings("c.jsonl", null, null, Map.of()));
    }

    @Test
    void settingsAreOverruledByJsonOrElseByText() throws IOException {
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("join.threshold", "0.5");
        overrides.put("join.days", "7");
        overrides.put("text", "false");
        overrides.put("clean.languages", "[\"de\", \"fr\"]");
        overrides.put("figures.compareBy", "owner");
        overrides.put("figures.period", "\"week\"");
        overrides.put("outlets", "{\"feed.one\": {\"owner\": \"House\"}}");
        JobSettings job = read(TWO_SOURCES, null, null, overrides);
        assertThat(job.join().threshold()).isEqualTo(0.5);
        assertThat(job.join().days()).isEqualTo(7);
        assertThat(job.text()).isFalse();
        assertThat(job.clean().languages()).isEqualTo(List.of("de", "fr"));
        assertThat(job.figures().compareBy()).isEqualTo("owner");
        assertThat(job.figures().period()).isEqualTo("week");
        assertThat(job.outlets().get("feed.one").owner()).isEqualTo("House");
        assertThat(job.sources()).hasSize(2);
    }

    @Test
    void anOverruledSettingLeavesItsNeighboursAsTheJobHasThem() throws IOException {
        String job = "{\"sources\": [{\"path\": \"a.jsonl\"}], \"join\": {\"days\": 3, \"threshold\": 0.4}}";
        JobSettings read = read(job, null, null, Map.of("join.days", "null"));
        assertThat(read.join().days()).isNull();
        assertThat(read.join().threshold()).isEqualTo(0.4);
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() {
        assertThatThrownBy(() -> read("{\n  \"sources\": [}\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("evening.news.json is no JSON: line 2, column 15: ");
    }

    @Test
    void aSettingSaidTwiceIsBroken() {
        assertThatThrownBy(() -> read("{\"text\": true,\n \"text\": false}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2")
                .hasMessageContaining("text");
    }

    @Test
    void aJobIsOneObject() {
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOf(BadInput.class)
                .hasMessageEndingWith("a job is one JSON object in braces, got array");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        String job = "{\"sources\": [{\"format\": \"jsnol\"}], \"jion\": {}, \"join\": {\"threshold\": 7}}";
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("text.size", "3");
        overrides.put("text", "perhaps");
        overrides.put("text.length", "3");
        assertThatThrownBy(() -> read(job, null, null, overrides))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--set text.length: text is no group of settings")
                .hasMessageContaining("unknown setting jion; did you mean join?")
                .hasMessageContaining("sources[0].path is missing")
                .hasMessageContaining("text must be true or false, got \"perhaps\"")
                .hasMessageContaining("join.threshold must lie in 0.1 to 1, got 7.0");
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("nowhere.json").toString();
        assertThatThrownBy(() -> JobFile.read(missing, null, null, Map.of()))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("cannot read the job file " + missing);
    }

    @Test
    void whatMustBeThereIsNeitherNullNorEmpty() {
        assertThatThrownBy(() -> read("{\"sources\": []}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("at least one");
        String source = "{\"path\": \"a.jsonl\"}";
        assertThatThrownBy(() -> read("{\"sources\": null, \"name\": null, \"output\": null}"))
                .isInstanceOf(BadInput.class)
                .hasMessageContainingAll("sources is missing", "name is missing", "output is missing");
        assertThatThrownBy(() -> read("{\"sources\": [null, " + source + "]}")).isInstanceOf(BadInput.class);
    }

    @Test
    void aGroupThatIsNullIsLeftOut() throws IOException {
        String plain = "{\"sources\": [{\"path\": \"a.jsonl\"}]";
        assertThat(read(plain + ", \"join\": null, \"outlets\": null, \"text\": null}"))
                .isEqualTo(read(plain + "}"));
    }

    @Test
    void whateverAJobFileHoldsIsReadOrRefused() throws IOException {
        Random random = new Random(20261123);
        String poison = "{}[]\",:/*-1e9.null true\\u0000\uFFFF\u202E99999999999999999999 ../";
        for (String shipped : SettingsTableTest.shippedJobs()) {
            String job = Files.readString(Path.of(shipped));
            for (int round = 0; round < 25; round++) {
                StringBuilder changed = new StringBuilder(job);
                for (int change = random.nextInt(5); change >= 0; change--) {
                    int at = random.nextInt(changed.length());
                    int end = Math.min(changed.length(), at + random.nextInt(20));
                    int from = random.nextInt(poison.length());
                    changed.replace(
                            at, end, poison.substring(from, Math.min(poison.length(), from + random.nextInt(9))));
                }
                try {
                    JobSettings settings = read(changed.toString());
                    assertThat(settings.sources()).isNotEmpty();
                    assertThat(settings).hasNoNullFieldsOrProperties();
                } catch (BadInput refused) {
                    assertThat(refused.getMessage())
                            .contains("evening.news.json")
                            .doesNotContain("Exception");
                }
            }
        }
    }
}
