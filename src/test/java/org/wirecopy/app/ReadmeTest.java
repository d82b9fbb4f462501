package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README.md shows is what happens. The commands on a cluster are run by {@link FaultsIT}. */
class ReadmeTest {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir
    Path folder;

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    /** If this fails because the figures have changed: ./wirecopy overlap jobs/seeds.json prints what should stand there. */
    @Test
    void theTerminalLooksAsShown() throws IOException {
        String shown = readme().split("```\n(?=reading articles)")[1].split("```")[0];
        String said = Runs.seeds().call().out().replace(Runs.seeds().run().toString(), "output/seeds");
        assertThat(withoutChance(said)).isEqualTo(withoutChance(shown));
    }

    /** Times differ from machine to machine, and the page's length with each change of its style. */
    private static String withoutChance(String said) {
        return said.replaceAll("[0-9.]+ s\n", "some s\n").replaceAll("[0-9,]+ characters of HTML", "a page");
    }

    @Test
    void eachCommandWorks() throws IOException {
        Path news = MadeNews.write(folder.resolve("news.jsonl"), 3);
        MadeNews.write(folder.resolve("today.jsonl"), 4);
        Path zipped = Files.createDirectories(folder.resolve("news")).resolve("news.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(zipped))) {
            Files.copy(news, out);
        }
        List<String> commands = commands();
        assertThat(commands).hasSizeGreaterThanOrEqualTo(4);
        for (String command : commands) {
            Runs.Call call = Runs.wirecopy(words(command).toArray());
            assertThat(call.code()).as(command + "\n" + call.err()).isZero();
        }
        assertThat(Runs.faults(folder.resolve("output/news"))).isEmpty();
        assertThat(Runs.faults(folder.resolve("output/laptop"))).isEmpty();
    }

    private static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        boolean inShell = false;
        for (String line : readme().lines().toList()) {
            if (line.startsWith("```")) {
                inShell = line.equals("```sh");
            } else if (inShell && line.startsWith("./wirecopy ") && !line.contains("jobs/seeds.json")) {
                commands.add(line.substring("./wirecopy ".length()).replaceAll(" +#.*", ""));
            }
        }
        return commands;
    }

    /** The words of a command, what it reads and writes in a folder of our own; memory is the launcher's. */
    private List<String> words(String command) {
        List<String> words = new ArrayList<>(WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.matches("(news|today|output/|archive/).*") ? folder + "/" + word : word)
                .toList());
        int memory = words.indexOf("--memory");
        if (memory >= 0) {
            words.subList(memory, memory + 2).clear();
        }
        if (words.contains("overlap") && !words.contains("--output")) {
            words.addAll(List.of("--output", folder + "/output/laptop"));
        }
        return words;
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "jobs/README.md", "output/README.md"})
    void whatItPointsAtIsThere(String file) throws IOException {
        Path here = Path.of(file).toAbsolutePath().getParent();
        String text = Files.readString(Path.of(file));
        Stream<String> linked = LINK.matcher(text).results().map((MatchResult link) -> link.group(1));
        assertThat(linked.filter(path -> !path.startsWith("#")))
                .allSatisfy(path -> assertThat(here.resolve(path)).exists());
    }

    @Test
    void thePictureIsLight() throws IOException {
        byte[] picture = Files.readAllBytes(Path.of("output/report.png"));
        assertThat(picture).hasSizeLessThan(300_000);
        assertThat(new String(picture, 1, 3, StandardCharsets.US_ASCII)).isEqualTo("PNG");
    }
}
