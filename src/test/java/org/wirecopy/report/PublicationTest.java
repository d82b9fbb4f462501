package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.article.BadInput;

class PublicationTest {
    @TempDir
    Path folder;

    private Publication publication() {
        return Publication.at(folder.resolve("run").toString(), new Configuration());
    }

    private void publish(String content) {
        try (Publication publication = publication()) {
            publication.write(Publication.RUN, content);
            publication.publish();
        }
    }

    private List<String> names() throws IOException {
        try (var names = Files.list(folder)) {
            return names.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aRunIsVisibleOnlyWhole() throws IOException {
        try (Publication publication = publication()) {
            publication.write(Publication.RUN, "{}");
            assertThat(folder.resolve("run")).doesNotExist();
            publication.publish();
        }
        assertThat(folder.resolve("run/run.json")).hasContent("{}");
        assertThat(names()).containsExactly("run");
    }

    @Test
    void aFailedRunLeavesTheLastGoodOne() throws IOException {
        publish("good");
        try (Publication publication = publication()) {
            publication.write(Publication.RUN, "half");
        }
        assertThat(folder.resolve("run/run.json")).hasContent("good");
        assertThat(names()).containsExactly("run");
    }

    @Test
    void aNewRunTakesThePlaceOfTheOld() throws IOException {
        publish("old");
        publish("new");
        assertThat(folder.resolve("run/run.json")).hasContent("new");
        assertThat(names()).containsExactly("run");
    }

    @Test
    void anOutputSetAsideWhenTheMachineStoppedComesBack() throws IOException {
        publish("old");
        Files.move(folder.resolve("run"), folder.resolve(".run.previous"));
        publication().close();
        assertThat(folder.resolve("run/run.json")).hasContent("old");
    }

    @Test
    void whatAKilledRunLeftGoes() throws Exception {
        try (Publication alive = publication()) {
            String name = Path.of(alive.folder()).getFileName().toString();
            Process ended = new ProcessBuilder("true").start();
            ended.waitFor();
            String pid = "." + ProcessHandle.current().pid() + ".";
            assertThat(name).contains(pid);
            Path left = Files.createDirectory(folder.resolve(name.replace(pid, "." + ended.pid() + ".")));
            Path other = Files.createDirectory(folder.resolve(
                    "." + left.getFileName().toString().substring(1).replaceFirst("run", "walk")));
            Files.writeString(left.resolve("half"), "");
            publication().close();
            assertThat(left).doesNotExist();
            assertThat(other).exists();
            assertThat(Path.of(alive.folder().replaceFirst("file:", ""))).exists();
        }
    }

    @Test
    void whatIsNoOutputOfOursIsLeftAlone() throws IOException {
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("run/thesis.txt"), "years of work");
        assertThatThrownBy(this::publication).isInstanceOf(BadInput.class).hasMessageContaining("left alone");
        Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Publication.at(folder.resolve("file/run").toString(), new Configuration()))
                .isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Publication.at(folder.resolve("file").toString(), new Configuration()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is a file");
    }
}
