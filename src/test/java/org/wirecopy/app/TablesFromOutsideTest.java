package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Published tables as another program reads them: their columns against the data dictionary, and each table computed anew from
 * the one below it. {@code -Dtables=RUN} holds a run of your own to the same promises.
 */
class TablesFromOutsideTest {
    private static final Pattern COLUMN = Pattern.compile("\\| `([a-z_]+)` \\| `([^`]+)` \\| .+ \\|");
    private static final Pattern KEY = Pattern.compile("Key: ((?:`[a-z_]+`(?:, )?)+)\\.");

    private static final String STRICT = "match.threshold=0.6";

    @TempDir
    static Path folder;

    private static final Map<String, Outside> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void open() throws IOException, SQLException {
        RUNS.put("seeds", Outside.of(Runs.seeds().run()));
        RUNS.put("made", Outside.of(Runs.made().run()));
        Path news = MadeNews.write(folder.resolve("news.jsonl"), 8);
        Path run = folder.resolve("run");
        Runs.Call call = Runs.wirecopy(
                "overlap",
                "jobs/laptop.json",
                "--input",
                news,
                "--output",
                run,
                "--set",
                STRICT,
                "--set",
                "figures.storyCharacters=100");
        assertThat(call.code()).as(call.err()).isZero();
        RUNS.put(STRICT, Outside.of(run));
        if (System.getProperty("tables") != null) {
            RUNS.put(System.getProperty("tables"), Outside.of(Path.of(System.getProperty("tables"))));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        for (Outside run : RUNS.values()) {
            run.close();
        }
    }

    @Test
    void eachTableHasTheColumnsOfTheDictionary() throws IOException, SQLException {
        for (String table : Runs.TABLES) {
            for (Outside run : RUNS.values()) {
                List<List<Object>> columns =
                        run.rows("SELECT column_name, replace(column_type, '\"', '') FROM (DESCRIBE " + table + ")");
                assertThat(columns).as(table).isEqualTo(columns(section(table)));
            }
        }
    }

    @Test
    void rowsComeSortedByTheirKeyAndOnce() throws IOException, SQLException {
        for (String table : Runs.TABLES) {
            String key = key(section(table));
            for (Map.Entry<String, Outside> run : RUNS.entrySet()) {
                List<List<Object>> rows = run.getValue().rows("SELECT " + key + " FROM " + table);
                assertThat(rows).as(table + " of " + run.getKey()).doesNotHaveDuplicates();
                assertThat(rows).as(table + " of " + run.getKey()).isSortedAccordingTo(TablesFromOutsideTest::compare);
            }
        }
    }

    @Test
    void runJsonCountsTheRows() throws SQLException {
        for (String table : Runs.TABLES) {
            long rows = Runs.runJson(Runs.seeds().run())
                    .path("tables")
                    .path(table)
                    .path("rows")
                    .asLong();
            assertThat(RUNS.get("seeds").rows("SELECT count(*) FROM " + table)).containsExactly(List.of(rows));
        }
    }

    @Test
    void eachTableFollowsFromTheOneBelowIt() throws IOException, SQLException {
        Map<String, String> promises = promises();
        assertThat(promises).hasSizeGreaterThan(20);
        for (Map.Entry<String, String> promise : promises.entrySet()) {
            for (Map.Entry<String, Outside> run : RUNS.entrySet()) {
                if (promise.getKey().startsWith("the run's own threshold")
                        && run.getKey().equals(STRICT)) {
                    continue;
                }
                assertThat(run.getValue().rows(promise.getValue()))
                        .as(run.getKey() + ": " + promise.getKey())
                        .isEmpty();
            }
        }
    }

    /** A promise that holds of made-up news for want of cases would prove nothing. */
    @Test
    void theMadeUpNewsHasWhatIsPromisedOf() throws SQLException {
        Outside made = RUNS.get("made");
        assertThat(made.rows("SELECT count(DISTINCT kind) > 3, count(DISTINCT origin) > 3 FROM sentences"))
                .containsExactly(List.of(true, true));
        assertThat(made.rows("SELECT count(*) > 3 FROM stories")).containsExactly(List.of(true));
        assertThat(made.rows("SELECT count(*) > 0 FROM outlets WHERE NOT small_sample"))
                .containsExactly(List.of(true));
        assertThat(made.rows("SELECT count(DISTINCT period) > 1 FROM outlet_periods"))
                .containsExactly(List.of(true));
        assertThat(
                        made.rows(
                                "SELECT bool_or(left_first > 0), bool_or(right_first > 0), bool_or(undecided > 0) FROM outlet_pairs"))
                .containsExactly(List.of(true, true, true));
        assertThat(RUNS.get("seeds").rows("SELECT bool_or(right_quoted_characters > 0) FROM outlet_pairs"))
                .containsExactly(List.of(true));
    }

    /** Each promise must be able to fail. */
    @Test
    void aTableThatWasTamperedWithIsFound() throws IOException, SQLException {
        Map<String, String> tamperings = Map.of(
                "outlets are the sums of their articles", "outlets SET own_characters = own_characters + 1",
                "articles are the sums of their sentences", "sentences SET kind = 'own' WHERE kind = 'edited'",
                "sentences have the kind of their best match, own without one",
                        "matches SET kind = 'quoted' WHERE kind = 'edited'",
                "articles share in pairs what their matches share", "article_pairs SET left_added_characters = 0",
                "outlets share in pairs what their sentences share", "matches SET left_coverage = 0.1",
                "outlets count in pairs the pairs of their articles", "article_pairs SET origin = 'left'");
        for (Map.Entry<String, String> tampering : tamperings.entrySet()) {
            try (Outside run = Outside.of(Runs.seeds().run())) {
                String table = tampering.getValue().split(" ")[0];
                run.rows("CREATE TABLE copy AS FROM " + table);
                run.rows("CREATE OR REPLACE VIEW " + table + " AS FROM copy");
                run.rows("UPDATE copy" + tampering.getValue().substring(table.length()));
                assertThat(run.rows(promises().get(tampering.getKey())))
                        .as(tampering.toString())
                        .isNotEmpty();
            }
        }
    }

    private static Map<String, String> promises() throws IOException {
        Map<String, String> promises = new LinkedHashMap<>();
        String all = Files.readString(Path.of("src/test/resources/org/wirecopy/app/promises.sql"));
        for (String part : all.split("\n\n-- ")) {
            int end = part.indexOf('\n');
            if (part.contains("\nSELECT ")) {
                promises.put(part.substring(0, end), part.substring(end));
            }
        }
        return promises;
    }

    private static List<String> section(String table) throws IOException {
        List<String> lines = Files.readAllLines(Path.of("output/README.md"));
        int begin = lines.indexOf("## " + table);
        int end = begin + 1;
        while (!lines.get(end).startsWith("## ")) {
            end++;
        }
        return lines.subList(begin, end);
    }

    /** As DuckDB names the types that the dictionary names as Spark does. */
    private static List<List<Object>> columns(List<String> section) {
        return section.stream()
                .map(COLUMN::matcher)
                .filter(Matcher::matches)
                .map(column -> List.<Object>of(column.group(1), inDuckDb(column.group(2))))
                .toList();
    }

    private static String inDuckDb(String type) {
        if (type.startsWith("array<")) {
            return inDuckDb(type.substring(6, type.length() - 1)) + "[]";
        }
        if (type.startsWith("struct<")) {
            return Stream.of(type.substring(7, type.length() - 1).split(","))
                    .map(field -> field.split(":")[0] + " " + inDuckDb(field.split(":")[1]))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        return Map.of(
                        "string", "VARCHAR",
                        "bigint", "BIGINT",
                        "int", "INTEGER",
                        "double", "DOUBLE",
                        "boolean", "BOOLEAN",
                        "timestamp", "TIMESTAMP WITH TIME ZONE")
                .get(type);
    }

    private static String key(List<String> section) {
        Matcher key = KEY.matcher(String.join(" ", section));
        assertThat(key.find()).isTrue();
        return key.group(1).replace('`', '"');
    }

    /** Texts by code point, as the tables are sorted. */
    @SuppressWarnings("unchecked")
    private static int compare(List<Object> left, List<Object> right) {
        for (int column = 0; column < left.size(); column++) {
            Object one = left.get(column);
            Object two = right.get(column);
            int order = one instanceof String text
                    ? Arrays.compareUnsigned(bytes(text), bytes((String) two))
                    : ((Comparable<Object>) one).compareTo(two);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
