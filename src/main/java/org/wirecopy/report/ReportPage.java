package org.wirecopy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;

/**
 * The page of a run for people: one HTML file of at most 8 MB that needs no network.
 *
 * <p>It shows the outlets with the most text, the pairs that share the most, the stories in the most outlets, and as
 * many pairs of articles side by side as there is room for; what it leaves out it says, and names the table that has
 * it. The same tables give the same page.
 */
public final class ReportPage {
    /** The file's name in a run folder. */
    public static final String NAME = "report.html";

    /** What the lists may take of the page, so that there is room to read. */
    private static final double LISTS = 0.6;

    /** The bytes kept for saying how many pairs the reader opens. */
    private static final int LAST_SENTENCE = 500;

    private ReportPage() {}

    /**
     * The page of a run.
     *
     * @param folder where the tables are: a run folder, or the folder in which one is being written
     * @param runJson the content of {@code run.json}, which may not have been written yet
     * @throws IllegalArgumentException if {@code runJson} is no JSON object
     */
    public static String html(SparkSession spark, String folder, String runJson) {
        return html(spark, folder, runJson, PageLimits.defaults());
    }

    static String html(SparkSession spark, String folder, String runJson, PageLimits limits) {
        try (var tables = new PageTables(spark, folder)) {
            return html(tables, parsed(runJson), limits);
        }
    }

    private static String html(PageTables tables, JsonNode run, PageLimits limits) {
        PageLimits shrinking = limits;
        PageContent content = PageContent.of(tables, run, shrinking);
        long lists = bytesOfLists(content);
        while (lists > LISTS * limits.bytes() && shrinking.outlets() > 1) {
            shrinking = shrinking.halved();
            content = PageContent.of(tables, run, shrinking);
            lists = bytesOfLists(content);
        }
        long room = limits.bytes() - lists - LAST_SENTENCE;
        ReaderTexts texts = ReaderTexts.of(tables, content, limits, room);
        PageContent said = content.leavingOut(unread(content, texts));
        return PageShell.html(EmbeddedJson.of(said), EmbeddedJson.of(texts), said);
    }

    private static long bytesOfLists(PageContent content) {
        return EmbeddedJson.bytes(PageShell.html(EmbeddedJson.of(content), "{}", content));
    }

    private static List<String> unread(PageContent content, ReaderTexts texts) {
        int listed = content.articlePairs().rows().size();
        int open = texts.pairs().size();
        return open == listed
                ? List.of()
                : List.of(String.format(
                        Locale.ROOT,
                        "Of %,d pairs of articles listed here, %,d can be read side by side: the first that fit."
                                + " The others can be read from the tables articles and passages.",
                        listed,
                        open));
    }

    private static JsonNode parsed(String runJson) {
        try {
            JsonNode run = new JsonMapper().readTree(runJson);
            if (!run.isObject()) {
                throw new IllegalArgumentException("run.json holds no JSON object");
            }
            return run;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("run.json is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
