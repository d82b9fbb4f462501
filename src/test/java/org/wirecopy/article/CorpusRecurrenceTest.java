package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CorpusRecurrenceTest {
    private final Random random = new Random(11);

    private List<Trace> lines(long key, int articles, int outlets, boolean related) {
        List<Trace> lines = new ArrayList<>();
        long signature = random.nextLong() >>> 1;
        for (int i = 0; i < articles; i++) {
            lines.add(new Trace(
                    Trace.CORPUS + 0,
                    key,
                    related ? signature : random.nextLong() >>> 1,
                    "outlet" + i % outlets,
                    0,
                    new int[0],
                    new long[0],
                    new byte[0]));
        }
        return lines;
    }

    @Test
    void linesOfUnrelatedArticlesAtSeveralOutlets() {
        List<Trace> lines = new ArrayList<>();
        lines.addAll(lines(10, 8, 4, false));
        lines.addAll(lines(20, 8, 4, true));
        lines.addAll(lines(30, 8, 2, false));
        lines.addAll(lines(40, 5, 5, false));
        lines.addAll(lines(50, 400, 3, false));
        assertThat(CorpusRecurrence.learn(lines.iterator(), 5)).containsExactly(10, 50);
    }

    @Test
    void nothingFromNothing() {
        assertThat(CorpusRecurrence.learn(List.<Trace>of().iterator(), 5)).isEmpty();
    }
}
