package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.article.AdmissionSettings;
import org.wirecopy.article.CleanSettings;
import org.wirecopy.article.SourceSettings;
import org.wirecopy.candidate.JoinSettings;
import org.wirecopy.candidate.TermSettings;
import org.wirecopy.match.MatchSettings;
import org.wirecopy.outlet.FigureSettings;

class SettingsTableTest {
    private static final String BEGIN = "<!-- settings: what `./wirecopy settings` knows -->\n";
    private static final String END = "<!-- end of settings -->\n";

    @Test
    void theReadmeHasTheTable() throws IOException {
        String readme = Files.readString(Path.of("jobs/README.md"));
        assertThat(readme).containsOnlyOnce(BEGIN).containsOnlyOnce(END);
        String table = readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END));
        assertThat(table).isEqualTo(SettingsTable.markdown());
    }

    @Test
    void theReadmesExampleIsAJobWithoutProblems(@TempDir Path folder) throws IOException {
        String readme = Files.readString(Path.of("jobs/README.md"));
        int begin = readme.indexOf("```json\n") + "```json\n".length();
        String json = readme.substring(begin, readme.indexOf("```", begin));
        Path file = Files.writeString(folder.resolve("example.json"), json);
        JobSettings example = JobFile.read(file.toString(), null, null, Map.of());
        assertThat(example.sources()).hasSize(2);
        assertThat(example.output()).isEqualTo("output/spring");
    }

    @Test
    void allDefaults() {
        assertThat(SettingsTable.rows().stream().map(row -> row.name() + " = " + row.fallback()))
                .containsExactly(
                        "name = required",
                        "sources = required",
                        "sources[].path = required",
                        "sources[].format = null",
                        "sources[].manifest = null",
                        "sources[].columns = {}",
                        "outlets = {}",
                        "outlets.NAME.outlet = null",
                        "outlets.NAME.owner = null",
                        "outlets.NAME.agency = false",
                        "output = required",
                        "text = true",
                        "read.minCharacters = 1",
                        "read.maxCharacters = 1000000",
                        "read.maxRejectedShare = 1",
                        "clean.recurring = true",
                        "clean.recurringArticles = 5",
                        "clean.foreign = true",
                        "clean.repeated = true",
                        "clean.phrases = true",
                        "clean.forms = true",
                        "clean.comments = true",
                        "clean.credits = true",
                        "clean.languages = [\"ar\",\"de\",\"en\",\"es\",\"fr\",\"it\",\"ja\",\"ko\",\"nl\",\"pt\",\"ru\",\"tr\",\"zh\"]",
                        "clean.agencies = {}",
                        "join.threshold = 0.3",
                        "join.days = null",
                        "join.minWords = 5",
                        "join.listed = 100000",
                        "join.broadcastMegabytes = 900",
                        "join.chunk = 65536",
                        "terms.vocabulary = 50000",
                        "terms.telling = 10",
                        "match.threshold = 0.45",
                        "match.proof = 1",
                        "match.gap = 5",
                        "match.hull = 0.34",
                        "match.shorterSide = 0",
                        "match.longerSide = 0",
                        "match.borders = false",
                        "match.digests = null",
                        "figures.compareBy = \"outlet\"",
                        "figures.period = \"month\"",
                        "figures.resamples = 1000",
                        "figures.seed = 20260101",
                        "figures.smallSample = 10",
                        "figures.storyCharacters = 200",
                        "figures.storyShare = 0.2",
                        "figures.storyArticles = 100",
                        "checkpoints.seconds = 60",
                        "checkpoints.megabytes = null");
    }

    @Test
    void aJobThatSaysNothingHasTheDefaultsOfItsStages(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("plain.json"), "{}");
        assertThat(JobFile.read(file.toString(), "a.jsonl", null, Map.of()))
                .isEqualTo(new JobSettings(
                        "plain",
                        List.of(new SourceSettings("a.jsonl", null, null, Map.of())),
                        Map.of(),
                        "output/plain",
                        true,
                        AdmissionSettings.defaults(),
                        CleanSettings.defaults(),
                        JoinSettings.defaults(),
                        TermSettings.defaults(),
                        new MatchSettings(0.45, 1, 5, 0.34, 0, 0, false, null),
                        FigureSettings.defaults(),
                        new CheckpointSettings(60, null)));
    }

    @Test
    void eachSettingHasOneNameAndASentenceOfHelp() {
        List<SettingsTable.Row> rows = SettingsTable.rows();
        assertThat(rows).extracting(SettingsTable.Row::name).doesNotHaveDuplicates();
        assertThat(rows).allSatisfy(row -> assertThat(row.help()).as(row.name()).matches("[\\p{L}\\p{N}][^\n]{8,}\\."));
    }

    static List<String> shippedJobs() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("jobs"))) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shippedJobs")
    void shippedJobsHaveNoProblem(String file) {
        assertThatCode(() -> JobFile.read(file, null, null, Map.of())).doesNotThrowAnyException();
    }

    @Test
    void jobsAreShipped() throws IOException {
        assertThat(shippedJobs()).contains("jobs/seeds.json");
    }
}
