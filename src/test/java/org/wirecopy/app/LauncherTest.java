package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./wirecopy} tells Java, by a Java that only repeats what it is told. */
class LauncherTest {
    private static final String SHORT = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path home;

    @BeforeEach
    void aBuiltProject() throws Exception {
        for (String file : List.of("wirecopy", "java.options", "pom.xml")) {
            Files.copy(Path.of(file), home.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
        }
        Files.createDirectories(home.resolve("src/main"));
        write("target/wirecopy.jar", "");
        write("target/spark.classpath", "spark.jar");
        Path java = write("java/bin/java", """
                #!/bin/sh
                [ "$1" = -version ] && echo 'openjdk version "17.0.9" 2023-10-17' || printf '%s\\n' "$@"
                """);
        assertThat(java.toFile().setExecutable(true)).isTrue();
        write("job.json", "{\"sources\": [{\"path\": \"some news/*.jsonl\"}, {\"path\" : \"more.jsonl\"}]}");
        write("some news/a.jsonl", "a");
        write("more.jsonl", "b");
    }

    private Path write(String file, String text) throws Exception {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private List<String> told(String... arguments) throws Exception {
        ProcessBuilder launched = new ProcessBuilder(
                Stream.concat(Stream.of("./wirecopy"), Stream.of(arguments)).toList());
        launched.environment().put("JAVA_HOME", home.resolve("java").toString());
        launched.environment().remove("SPARK_HOME");
        Process process = launched.directory(home.toFile())
                .redirectError(home.resolve("errors").toFile())
                .start();
        List<String> told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor())
                .as(Files.readString(home.resolve("errors")))
                .isZero();
        return told;
    }

    @Test
    void aShortRunIsCompiledOnce() throws Exception {
        assertThat(told("overlap", "job.json")).contains(SHORT);
        assertThat(told("overlap", "--memory", "2g", "job.json", "--input=some news"))
                .contains(SHORT, "-Xmx2g", "--input", "some news");
        assertThat(told("report", "output")).contains(SHORT);
    }

    @Test
    void aLongRunIsCompiledWell() throws Exception {
        Files.write(home.resolve("some news/a.jsonl"), new byte[81 << 20]);
        assertThat(told("overlap", "job.json")).doesNotContain(SHORT);
        assertThat(told("overlap", "job.json", "--input", "some news/*.jsonl")).doesNotContain(SHORT);
        assertThat(told("overlap", "job.json", "--input", "more.jsonl")).contains(SHORT);
        Files.move(home.resolve("some news/a.jsonl"), home.resolve("more.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        write("some news/a.jsonl", "a");
        assertThat(told("overlap", "job.json")).doesNotContain(SHORT);
        assertThat(told("overlap", "job.json", "--input", "*.jsonl")).doesNotContain(SHORT);
        Files.write(home.resolve("news.jsonl.gz"), new byte[27 << 20]);
        assertThat(told("overlap", "job.json", "--input", "news.jsonl.gz")).doesNotContain(SHORT);
    }

    @Test
    void aRunOfUnknownSizeIsCompiledWell() throws Exception {
        assertThat(told("overlap", "job.json", "--input", "hdfs:///news")).doesNotContain(SHORT);
        assertThat(told("overlap", "job.json", "--archive", "archive")).doesNotContain(SHORT);
        assertThat(told("overlap", "nothing.json")).doesNotContain(SHORT);
    }
}
