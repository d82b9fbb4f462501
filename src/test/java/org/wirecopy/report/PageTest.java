package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.spark.LocalSpark;

class PageTest {
    @TempDir
    Path folder;

    @Test
    void smallRun() throws Exception {
        String run = SyntheticNews.stories(5, 4, 5, 14).write(LocalSpark.session(), folder);
        long begun = System.nanoTime();
        String html = Page.html(LocalSpark.session(), folder.toString(), run);
        System.out.println("first " + (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        assertThat(Page.html(LocalSpark.session(), folder.toString(), run)).isEqualTo(html);
        System.out.println("second " + (System.nanoTime() - begun) / 1e9);
        if (System.getenv("KEEP") != null) {
            Files.write(Path.of(System.getenv("KEEP")), html.getBytes(StandardCharsets.UTF_8));
        }
    }
}
