package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.outlet.ArticleRow;
import org.wirecopy.outlet.FigureTables;
import org.wirecopy.outlet.OutletRow;
import org.wirecopy.outlet.SentenceRow;
import org.wirecopy.spark.LocalSpark;

/** Corpora in which there is little or nothing to compare give a whole output as well. */
class SmallCorporaRunTest {
    private static final String BRIDGE =
            "The old bridge over the river was shut on Monday after engineers found cracks in two of its piers.\n\n"
                    + "Repairs will take until the spring, the mayor told reporters outside the town hall.\n";
    private static final String HARBOUR =
            "Fishermen landed the largest catch of herring since records began, the port authority announced.\n\n"
                    + "Prices at the morning auction fell by a third, and some crews stayed ashore.\n";
    private static final String BRUECKE =
            "Die alte Brücke über den Fluss wurde am Montag gesperrt, nachdem Ingenieure Risse entdeckt hatten.\n\n"
                    + "Die Reparatur wird bis zum Frühjahr dauern, sagte der Bürgermeister vor dem Rathaus.\n";

    @TempDir
    Path folder;

    private static Map<String, String> article(String outlet, String time, String text) {
        return time == null
                ? Map.of("outlet", outlet, "text", text)
                : Map.of("outlet", outlet, "published_at", time, "text", text);
    }

    @SafeVarargs
    private Path run(List<String> options, Map<String, String>... articles) throws IOException {
        JsonMapper json = new JsonMapper();
        List<String> lines = new ArrayList<>();
        for (Map<String, String> article : articles) {
            lines.add(json.writeValueAsString(article));
        }
        Path news = Files.write(folder.resolve("news.jsonl"), lines);
        Path output = folder.resolve("run");
        List<Object> arguments =
                new ArrayList<>(List.of("overlap", "jobs/laptop.json", "--input", news, "--output", output));
        arguments.addAll(options);
        Runs.Call call = Runs.wirecopy(arguments.toArray());
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(Runs.faults(output)).isEmpty();
        assertThat(Files.readString(output.resolve("report.html"))).contains("<html", "</html>");
        return output;
    }

    private static FigureTables tables(Path run) {
        return FigureTables.read(LocalSpark.session(), run.toString());
    }

    @Test
    void oneArticle() throws IOException {
        FigureTables tables = tables(run(List.of(), article("Herald", "2024-03-04T08:00:00Z", BRIDGE)));
        assertThat(tables.articles().collectAsList())
                .singleElement()
                .satisfies(article -> assertThat(article.text()).isEqualTo(BRIDGE));
        assertThat(tables.outlets().collectAsList()).singleElement().satisfies(outlet -> {
            assertThat(outlet.ownShare()).isEqualTo(1);
            assertThat(outlet.smallSample()).isTrue();
        });
    }

    @Test
    void whatOneOutletPrintsAgainIsItsOwnAndRecycled() throws IOException {
        FigureTables tables = tables(run(
                List.of(),
                article("Herald", "2024-03-04T08:00:00Z", BRIDGE),
                article("Herald", "2024-03-05T08:00:00Z", BRIDGE + HARBOUR)));
        assertThat(tables.matches().collectAsList()).isEmpty();
        assertThat(tables.outlets().collectAsList()).singleElement().satisfies(outlet -> {
            assertThat(outlet.ownShare()).isEqualTo(1);
            assertThat(outlet.recycledCharacters()).isPositive();
        });
    }

    @Test
    void outletsThatShareNothing() throws IOException {
        FigureTables tables = tables(run(
                List.of(),
                article("Herald", "2024-03-04T08:00:00Z", BRIDGE),
                article("Tribune", "2024-03-04T09:00:00Z", HARBOUR)));
        assertThat(tables.matches().collectAsList()).isEmpty();
        assertThat(tables.outletPairs().collectAsList()).isEmpty();
        assertThat(tables.stories().collectAsList()).isEmpty();
        assertThat(tables.outlets().collectAsList()).hasSize(2).allMatch(outlet -> outlet.ownShare() == 1);
    }

    @Test
    void withoutDatesNobodyWasFirst() throws IOException {
        FigureTables tables = tables(run(List.of(), article("Herald", null, BRIDGE), article("Tribune", null, BRIDGE)));
        assertThat(tables.articles().collectAsList())
                .hasSize(2)
                .allMatch(article -> article.publishedAt() == null && article.publishedPrecision() == null);
        assertThat(tables.outlets().collectAsList()).hasSize(2).allSatisfy(outlet -> {
            assertThat(outlet.ownShare()).isZero();
            assertThat(outlet.undecidedCharacters())
                    .isEqualTo(outlet.verbatimCharacters())
                    .isPositive();
        });
    }

    @Test
    void severalLanguages() throws IOException {
        FigureTables tables = tables(run(
                List.of(),
                article("Herald", "2024-03-04T08:00:00Z", BRIDGE),
                article("Tribune", "2024-03-04T09:00:00Z", BRIDGE),
                article("Anzeiger", "2024-03-04T08:00:00Z", BRUECKE),
                article("Tagblatt", "2024-03-04T09:00:00Z", BRUECKE),
                article("Ilbo", "2024-03-04T09:00:00Z", "월요일에 오래된 다리가 폐쇄되었다. 수리는 봄까지 계속된다.")));
        assertThat(tables.articles().collectAsList())
                .extracting(ArticleRow::outlet, ArticleRow::language)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("Herald", "en"),
                        org.assertj.core.groups.Tuple.tuple("Anzeiger", "de"),
                        org.assertj.core.groups.Tuple.tuple("Ilbo", "ko"));
        assertThat(tables.outletPairs().collectAsList())
                .extracting(pair -> pair.leftOutlet() + " " + pair.rightOutlet())
                .containsExactly("Anzeiger Tagblatt", "Herald Tribune");
        assertThat(tables.outlets().collectAsList())
                .filteredOn(outlet -> outlet.originatedCharacters() > 0)
                .extracting(OutletRow::outlet)
                .containsExactlyInAnyOrder("Anzeiger", "Herald");
    }

    @Test
    void withoutTextNoTableAndNoPageHoldsWordsOfAnArticle() throws IOException {
        Path run = run(
                List.of("--set", "text=false", "--set", "read.minCharacters=120"),
                article("Herald", "2024-03-04T08:00:00Z", BRIDGE),
                article("Tribune", "2024-03-04T09:00:00Z", BRIDGE + HARBOUR),
                article("Gazette", "2024-03-04T09:00:00Z", "Too short to be an article, but still somebody's text."));
        List<String> phrases = Stream.of("old bridge over", "cracks in two", "morning auction fell", "still somebody's")
                .toList();
        for (String table : Runs.TABLES) {
            List<Row> rows = LocalSpark.session()
                    .read()
                    .parquet(run.resolve(table).toString())
                    .collectAsList();
            assertThat(rows.toString()).as(table).doesNotContain(phrases);
        }
        assertThat(Files.readString(run.resolve("report.html"))).doesNotContain(phrases);
        assertThat(tables(run).sentences().collectAsList())
                .hasSizeGreaterThan(5)
                .allMatch(sentence -> sentence.text() == null && sentence.end() > sentence.begin())
                .extracting(SentenceRow::kind)
                .contains("verbatim", "own");
        assertThat(Runs.runJson(run).path("tables").path("rejects").path("rows").asInt())
                .isEqualTo(1);
    }
}
