package org.wirecopy.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.text.Span;

class TablesTest {
    public record Note(int leftBegin, String someWord) {}

    public record Line(String articleId, Integer lineNumber, Double share, List<Note> sideNotes, Span span) {}

    @TempDir
    Path folder;

    private int written;

    private Tables.Written write(List<Line> lines, int partitions, int files) {
        Dataset<Line> rows = LocalSpark.session()
                .createDataset(lines, Records.encoder(Line.class))
                .repartition(partitions);
        Cuts cuts = Cuts.of(rows, col("articleId"), files - 1, 1);
        return Tables.write(rows, folder.resolve("t" + written++).toString(), cuts, "article_id", "line_number");
    }

    private static List<Line> lines(int count) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(new Line("a" + i % 7, i, i % 3 == 0 ? null : i / 3.0, List.of(new Note(i, "w")), new Span(0, i)));
        }
        return lines;
    }

    @Test
    void theFingerprintKnowsNeitherOrderNorFiles() {
        List<Line> lines = lines(100);
        Tables.Written first = write(lines, 1, 1);
        Collections.shuffle(lines, new Random(1));
        assertThat(write(lines, 5, 3)).isEqualTo(first);
        assertThat(first.rows()).isEqualTo(100);
        lines.set(3, new Line("a3", lines.get(3).lineNumber(), -1.0, List.of(), new Span(0, 1)));
        assertThat(write(lines, 5, 3)).isNotEqualTo(first);
    }

    @Test
    void eachFileHoldsTheKeysAfterThoseOfTheFileBefore() throws IOException {
        List<Line> lines = lines(100);
        // In UTF-16 the second would come first.
        lines.add(new Line("\uFFFD", 1, null, List.of(), null));
        lines.add(new Line("\uD83D\uDE00", 1, null, List.of(), null));
        write(lines, 5, 4);
        List<List<String>> files = new ArrayList<>();
        try (var paths = Files.list(folder.resolve("t0"))) {
            for (Path file : paths.filter(path -> path.toString().endsWith(".parquet"))
                    .sorted()
                    .toList()) {
                files.add(
                        LocalSpark.session()
                                .read()
                                .parquet(file.toString())
                                .select("article_id")
                                .collectAsList()
                                .stream()
                                .map(row -> row.getString(0))
                                .toList());
            }
        }
        assertThat(files).hasSize(4).noneMatch(List::isEmpty);
        assertThat(files.stream()
                        .flatMap(List::stream)
                        .map(id -> HexFormat.of().formatHex(id.getBytes(UTF_8)))
                        .toList())
                .isSorted();
    }

    @Test
    void aNullInAnotherColumnIsAnotherRow() {
        assertThat(write(List.of(new Line("a", 1, null, null, null)), 1, 1))
                .isNotEqualTo(write(List.of(new Line(null, 1, null, null, null)), 1, 1));
    }

    @Test
    void noRowsAreATableToo() {
        assertThat(write(List.of(), 1, 1)).isEqualTo(new Tables.Written(0, "0000000000000000"));
        assertThat(LocalSpark.session()
                        .read()
                        .parquet(folder.resolve("t0").toString())
                        .columns())
                .containsExactly("article_id", "line_number", "share", "side_notes", "span");
    }

    @Test
    void columnsAreSnakeCaseOnDiskAndComeBackAsRecords() {
        List<Line> lines = lines(20);
        write(lines, 2, 1);
        String path = folder.resolve("t0").toString();
        var table = LocalSpark.session().read().parquet(path);
        assertThat(table.schema().treeString())
                .contains("side_notes")
                .contains("left_begin")
                .contains("some_word");
        assertThat(Tables.read(LocalSpark.session(), path, Line.class).collectAsList())
                .containsExactlyInAnyOrderElementsOf(lines);
    }
}
