package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read a published run. */
class RunReadersTest {
    private static final String LEFT = "000_9400b0a63d4a3bd2";
    private static final String RIGHT = "001_45889ed3ac58e209";

    @TempDir
    static Path folder;

    private static Path run;

    @BeforeAll
    static void runTheJob() {
        run = folder.resolve("seeds");
        assertThat(Runs.wirecopy("overlap", "jobs/seeds.json", "--output", run).code())
                .isZero();
    }

    @Test
    void thePageIsDrawnAgainFromTheTables() throws IOException {
        String first = Files.readString(run.resolve("report.html"));
        Files.delete(run.resolve("report.html"));
        Runs.Call call = Runs.wirecopy("report", run);
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("The page is " + run.resolve("report.html"));
        String again = Files.readString(run.resolve("report.html"));
        assertThat(again).contains("Plataforma");
        assertThat(Runs.faults(run)).isEmpty();
        assertThat(withoutCost(again)).isEqualTo(withoutCost(first));
    }

    /** The first page cannot tell what it took to draw itself. */
    private static String withoutCost(String page) {
        return page.replaceFirst("\"seconds\":\\{[^}]*}", "").replaceFirst("\"resources\":\\{([^{}]*\\{[^}]*})*}", "");
    }

    @Test
    void theRunIsComparedWithLabels() throws IOException {
        Path labels = Files.writeString(folder.resolve("labels.jsonl"), """
                {"left_article_id": "%s", "left_begin": 160, "left_end": 3200, "right_article_id": "%s", "right_begin": 0, "right_end": 2900, "folder": "copied"}
                {"left_article_id": "%s", "right_article_id": "003_67b4b5a4b1538449", "folder": "nothing"}
                """.formatted(LEFT, RIGHT, LEFT));
        Runs.Call call = Runs.wirecopy("evaluate", labels, run, "--output", folder.resolve("doubtful"));
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(call.out()).contains("PlagDet", "copied", "nothing", "0 labels missed and false hits are in");
        assertThat(folder.resolve("doubtful/doubtful_cases")).isDirectory();
    }
}
