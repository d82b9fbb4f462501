package org.wirecopy.report;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How quickly a run's page opens, and how quickly its reader goes from one pair of articles to the next: to the frame in
 * which the pair is seen.
 *
 * <pre>
 * mvn test -Pbench -Dtest=PageBenchmark -Dbench=output/news
 * </pre>
 */
class PageBenchmark {
    private static final int LOADS = 5;
    private static final int SWITCHES = 21;

    @Test
    void opensAndTurnsPages() {
        String run = System.getProperty("bench", "").strip();
        assumeTrue(!run.isEmpty(), "-Dbench=RUN names a published run");
        Path page = Path.of(run, ReportPage.NAME).toAbsolutePath();
        try (Browser browser = Browser.start()) {
            browser.size(1280, 900);
            long[] loads = IntStream.range(0, LOADS)
                    .mapToLong(time -> browser.open(page, "outlets")
                            .number("performance.getEntriesByType('navigation')[0].loadEventEnd"))
                    .toArray();
            tell("the page is loaded", loads);
            long[] first = IntStream.range(0, LOADS)
                    .mapToLong(time -> browser.open(page, "read").number(PageInBrowserTest.SWITCH, "#read/2"))
                    .toArray();
            tell("the first switch in the reader", first);
            browser.open(page, "read");
            long[] switches = IntStream.range(0, SWITCHES)
                    .mapToLong(time -> browser.number(PageInBrowserTest.SWITCH, "#read/" + (time + 2)))
                    .toArray();
            tell("switches from pair to pair", switches);
        }
    }

    private static void tell(String what, long[] milliseconds) {
        long[] sorted = Arrays.stream(milliseconds).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "%s: median %d ms, %d to %d, of %d%n",
                what,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1],
                sorted.length);
    }
}
