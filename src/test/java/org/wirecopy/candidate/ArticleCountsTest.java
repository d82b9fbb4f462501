package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleCountsTest {
    private static Information.Text text(String day, long... keys) {
        return new Information.Text(
                day == null ? null : Instant.parse(day + "T12:00:00Z"), new int[] {0, keys.length}, keys);
    }

    /** All keys are held, or each text's are passed on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 1 << 20})
    void aKeyCountsOncePerTextAndItsDaysAreTold(int mostHeld) {
        List<Information.Text> texts = List.of(
                text("1970-01-01", 7, 8, 7),
                text("1970-01-03", 7),
                text(null, 7, 9),
                text("1970-03-05", LongStream.range(100, 9_000).toArray()));
        Map<Long, List<Long>> counted = new TreeMap<>();
        ArticleCounts.of(
                        texts.iterator(),
                        (text, counts) -> Arrays.stream(text.keys()).forEach(counts::add),
                        mostHeld)
                .forEachRemaining(each -> counted.merge(
                        each.key(),
                        List.of(each.articles(), each.days()),
                        (a, b) -> List.of(a.get(0) + b.get(0), a.get(1) | b.get(1))));
        assertThat(counted)
                .hasSize(3 + 8_900)
                .containsEntry(7L, List.of(3L, 0b101L))
                .containsEntry(8L, List.of(1L, 0b1L))
                .containsEntry(9L, List.of(1L, 0L))
                .containsEntry(5_000L, List.of(1L, 1L << 63));
    }
}
