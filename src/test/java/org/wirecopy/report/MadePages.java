package org.wirecopy.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.wirecopy.spark.LocalSpark;

/** Pages of made-up runs, each made once for all tests. */
final class MadePages {
    private static final Map<String, Made> MADE = new HashMap<>();

    private MadePages() {}

    /** A run folder, what stands in its {@code run.json}, and its page. */
    record Made(Path folder, String run, String html, Path file) {
        String html(PageLimits limits) {
            return ReportPage.html(LocalSpark.session(), folder.toString(), run, limits);
        }
    }

    /** Five outlets, and two more that mean harm. */
    static Made hostile() {
        return made("hostile", () -> {
            SyntheticRun run = SyntheticNews.stories(5, 6, 5, 14);
            SyntheticHostility.addTo(run);
            return run;
        });
    }

    /** 434 outlets, and two articles of over 10,000 words that share 500 sentences. */
    static Made large() {
        return made("large", () -> {
            SyntheticRun run = SyntheticNews.stories(434, 120, 9, 14);
            SyntheticNews.longPair(run, 640);
            return run;
        });
    }

    /** A run whose tables hold no text. */
    static Made textless() {
        return made("textless", () -> SyntheticNews.stories(3, 2, 3, 6).withoutText());
    }

    private static synchronized Made made(String name, Supplier<SyntheticRun> news) {
        return MADE.computeIfAbsent(name, n -> make(news.get()));
    }

    private static Made make(SyntheticRun news) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "pages")), "run");
            String run = news.write(LocalSpark.session(), folder);
            String html = ReportPage.html(LocalSpark.session(), folder.toString(), run);
            Path file = Files.write(folder.resolve(ReportPage.NAME), html.getBytes(StandardCharsets.UTF_8));
            return new Made(folder, run, html, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
