package org.wirecopy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class StoredTest {
    public record Page(String outlet, int number) {}

    private static final List<Page> PAGES = IntStream.range(0, 20)
            .mapToObj(number -> new Page("outlet-" + number % 3, number))
            .toList();

    private static Dataset<Page> pages() {
        return LocalSpark.session().createDataset(PAGES, Records.encoder(Page.class));
    }

    private static Dataset<Row> byOutlet(Dataset<Page> pages) {
        return pages.groupBy("outlet").agg(count(lit(1)).as("pages")).orderBy("outlet");
    }

    private static long exchanges(Dataset<?> rows) {
        return rows.queryExecution()
                .toString()
                .lines()
                .dropWhile(line -> !line.startsWith("== Physical"))
                .filter(line -> line.contains("Exchange"))
                .count();
    }

    @Test
    void whatIsInOnePartitionIsNotSent() {
        try (Stored<Page> stored = Stored.of(pages().repartition(3));
                Stored<Page> inOne = Stored.of(pages().coalesce(1))) {
            assertThat(exchanges(byOutlet(stored.rows()))).isPositive();
            assertThat(exchanges(byOutlet(inOne.rows()))).isZero();
            List<Row> found = byOutlet(pages()).collectAsList();
            assertThat(byOutlet(stored.rows()).collectAsList()).isEqualTo(found);
            assertThat(byOutlet(inOne.rows()).collectAsList()).isEqualTo(found);
        }
    }

    @Test
    void storedRowsCanMeetThemselves() {
        try (Stored<Page> stored = Stored.of(pages().repartition(3, col("outlet")))) {
            long pairs = stored.rows()
                    .alias("one")
                    .join(stored.rows().alias("other"), col("one.outlet").equalTo(col("other.outlet")))
                    .count();
            assertThat(pairs).isEqualTo(7 * 7 + 7 * 7 + 6 * 6);
        }
    }
}
