package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirecopy.article.Reject;
import org.wirecopy.article.Template;
import org.wirecopy.outlet.ArticlePairRow;
import org.wirecopy.outlet.ArticleRow;
import org.wirecopy.outlet.MatchRow;
import org.wirecopy.outlet.OutletPairRow;
import org.wirecopy.outlet.OutletPeriodRow;
import org.wirecopy.outlet.OutletRow;
import org.wirecopy.outlet.PassageRow;
import org.wirecopy.outlet.SensitivityRow;
import org.wirecopy.outlet.SentenceRow;
import org.wirecopy.outlet.StoryRow;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Tables;

class DataDictionaryTest {
    private static final Map<String, Class<? extends Record>> TABLES = Map.ofEntries(
            Map.entry("articles", ArticleRow.class),
            Map.entry("sentences", SentenceRow.class),
            Map.entry("matches", MatchRow.class),
            Map.entry("passages", PassageRow.class),
            Map.entry("article_pairs", ArticlePairRow.class),
            Map.entry("stories", StoryRow.class),
            Map.entry("outlets", OutletRow.class),
            Map.entry("outlet_periods", OutletPeriodRow.class),
            Map.entry("outlet_pairs", OutletPairRow.class),
            Map.entry("sensitivity", SensitivityRow.class),
            Map.entry("rejects", Reject.class),
            Map.entry("templates", Template.class));

    private static final Pattern COLUMN = Pattern.compile("\\| `([a-z_]+)` \\| `([^`]+)` \\| (.+) \\|");
    private static final Pattern FIELD = Pattern.compile("\\| `([a-z_]+)` \\| (.+) \\|");
    private static final Pattern KEY = Pattern.compile("Key: ((?:`[a-z_]+`(?:, )?)+)\\.");

    private record Column(String name, String type) {}

    static List<String> tables() {
        return TABLES.keySet().stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void eachColumnStandsInTheDictionaryWithItsTypeAndNoOther(String table) throws IOException {
        assertThat(columns(section(table))).isEqualTo(written(TABLES.get(table)));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theKeyIsOfColumns(String table) throws IOException {
        Matcher key = KEY.matcher(String.join(" ", section(table)));
        assertThat(key.find()).isTrue();
        List<String> names = columns(section(table)).stream().map(Column::name).toList();
        assertThat(names)
                .containsAll(Arrays.asList(key.group(1).replace("`", "").split(", ")));
    }

    @Test
    void eachTableHasASection() throws IOException {
        assertThat(sections().entrySet().stream()
                        .filter(section -> !columns(section.getValue()).isEmpty())
                        .map(Map.Entry::getKey))
                .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
    }

    @Test
    void eachFieldOfTheRunFileIsExplained() throws IOException {
        List<String> explained = section("run.json").stream()
                .map(FIELD::matcher)
                .filter(Matcher::matches)
                .map(field -> field.group(1))
                .toList();
        assertThat(explained)
                .isEqualTo(Arrays.stream(RunFile.class.getRecordComponents())
                        .map(component -> Tables.snakeCase(component.getName()))
                        .toList());
    }

    /** As {@link Tables#write} names and types them. */
    private static List<Column> written(Class<? extends Record> rows) {
        return Arrays.stream(Records.encoder(rows).schema().fields())
                .map(field -> new Column(
                        Tables.snakeCase(field.name()),
                        Tables.snakeCase(field.dataType().catalogString())))
                .toList();
    }

    private static List<Column> columns(List<String> section) {
        return section.stream()
                .map(COLUMN::matcher)
                .filter(Matcher::matches)
                .map(column -> new Column(column.group(1), column.group(2)))
                .toList();
    }

    private static List<String> section(String title) throws IOException {
        return sections().get(title);
    }

    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("output/README.md"))) {
            if (line.startsWith("## ")) {
                lines = new ArrayList<>();
                sections.put(line.substring(3), lines);
            }
            lines.add(line);
        }
        return sections;
    }
}
