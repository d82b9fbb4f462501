package org.wirecopy.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.text.Span;

class RecordsTest {
    public enum Colour {
        RED,
        GREEN
    }

    public record Inner(String name, List<Span> spans) {}

    public record Outer(
            String id,
            int count,
            Long optional,
            double share,
            Instant time,
            Colour colour,
            Inner inner,
            List<String> names,
            int[] numbers,
            byte[] flags) {}

    record Hidden(String id) {}

    public record WithOptional(Optional<String> name) {}

    public record WithMap(Map<String, Inner> byName) {}

    private static final Outer FULL = new Outer(
            "a",
            3,
            7L,
            0.5,
            Instant.parse("2023-07-27T10:00:00.123456Z"),
            Colour.GREEN,
            new Inner("x", List.of(new Span(0, 3), new Span(4, 9))),
            Arrays.asList("one", null),
            new int[] {1, 2},
            new byte[] {9});
    private static final Outer EMPTY = new Outer(null, 0, null, 0, null, null, null, null, new int[0], null);

    @Test
    void everyComponentSurvivesParquetAndALambda(@TempDir Path folder) {
        var spark = LocalSpark.session();
        String path = folder.resolve("rows").toString();
        spark.createDataset(List.of(FULL, EMPTY), Records.encoder(Outer.class))
                .write()
                .parquet(path);
        Dataset<Outer> read = spark.read()
                .parquet(path)
                .as(Records.encoder(Outer.class))
                .map((MapFunction<Outer, Outer>) row -> row, Records.encoder(Outer.class));
        assertThat(read.collectAsList())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrder(FULL, EMPTY);
        assertThat(read.columns())
                .containsExactly(
                        "id", "count", "optional", "share", "time", "colour", "inner", "names", "numbers", "flags");
    }

    public record Wide(String id, List<Marked> marks, float[] weights, boolean[] flags, double[] shares, long[] keys) {}

    public record Marked(long number, String name) {}

    private static Dataset<Wide> wide(String marks, String id) {
        return LocalSpark.session()
                .sql("select " + marks + " as marks, " + id
                        + " as id, array(1.5f) as weights, array(true, false) as flags,"
                        + " array(0.5d) as shares, array(7L) as keys, 'more' as more")
                .as(Records.encoder(Wide.class));
    }

    @Test
    void columnsAreFoundByNameAndMayBeNarrower() {
        Wide row = wide("array(named_struct('name', 'a', 'more', 1.5, 'number', 3), null)", "null")
                .map((MapFunction<Wide, Wide>) each -> each, Records.encoder(Wide.class))
                .first();
        assertThat(row.id()).isNull();
        assertThat(row.marks()).containsExactly(new Marked(3, "a"), null);
        assertThat(row.weights()).containsExactly(1.5f);
        assertThat(row.flags()).containsExactly(true, false);
        assertThat(row.shares()).containsExactly(0.5);
        assertThat(row.keys()).containsExactly(7L);
    }

    @Test
    void aColumnThatCannotFillAComponentIsRefusedByName() {
        assertThatThrownBy(() -> wide("array(named_struct('name', 'a'))", "'x'"))
                .hasMessageContaining("Wide.marks")
                .hasMessageContaining("has no number");
        assertThatThrownBy(() -> wide("array(named_struct('name', 'a', 'number', 'b'))", "'x'"))
                .hasMessageContaining("Marked.number");
        assertThatThrownBy(() -> wide("1", "'x'")).hasMessageContaining("Wide.marks");
    }

    @Test
    void aNullThatAPrimitiveCannotHoldIsSaid() {
        assertThatThrownBy(() -> wide("array(named_struct('name', 'a', 'number', cast(null as bigint)))", "'x'")
                        .collectAsList())
                .rootCause()
                .hasMessageContaining("Marked.number cannot be null");
    }

    @Test
    void whatCannotBeARowIsRefusedByName() {
        assertThatThrownBy(() -> Records.encoder(Hidden.class))
                .hasMessageContaining("Hidden cannot be a row: it must be public");
        assertThatThrownBy(() -> Records.encoder(WithOptional.class)).hasMessageContaining("WithOptional.name");
        assertThatThrownBy(() -> Records.encoder(WithMap.class)).hasMessageContaining("WithMap.byName");
    }
}
