package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.outlet.ArticleRow;
import org.wirecopy.outlet.FigureTables;
import org.wirecopy.outlet.MatchRow;
import org.wirecopy.outlet.SentenceRow;
import org.wirecopy.spark.LocalSpark;

/** The main job over the seed articles, against what a careful reader would mark in them. */
class SeedsRunTest {
    @TempDir
    static Path folder;

    private static Path run;
    private static Runs.Call call;
    private static List<ArticleRow> articles;
    private static List<SentenceRow> sentences;
    private static List<MatchRow> matches;

    @BeforeAll
    static void runTheJob() {
        run = Runs.seeds().run();
        call = Runs.seeds().call();
        FigureTables tables = FigureTables.read(LocalSpark.session(), run.toString());
        articles = tables.articles().collectAsList();
        sentences = tables.sentences().collectAsList();
        matches = tables.matches().collectAsList();
    }

    @Test
    void theOutputIsWholeAndTheAnswerStandsInTheTerminal() {
        assertThat(call.code()).as(call.err()).isZero();
        assertThat(Runs.faults(run)).isEmpty();
        assertThat(Runs.names(run.getParent())).containsExactly("seeds");
        assertThat(call.out()).contains("drawing the page: ", "Plataforma", "Published in " + run);
    }

    @Test
    void theRunSaysWhatEachStageTook() {
        JsonNode used = Runs.runJson(run).path("resources");
        assertThat(used.propertyStream().map(Map.Entry::getKey).toList())
                .isEqualTo(Runs.runJson(run)
                        .path("seconds")
                        .propertyStream()
                        .map(Map.Entry::getKey)
                        .toList());
        JsonNode joining = used.path("joining similar sentences");
        assertThat(joining.path("tasks").asLong()).isPositive();
        assertThat(joining.path("shuffle_bytes").asLong()).isPositive();
        assertThat(joining.path("spilled_bytes").asLong(-1)).isZero();
    }

    @Test
    void otherPartitioningsGiveTheSameTables() throws Exception {
        Map<String, String> fingerprints = Runs.fingerprints(run);
        assertThat(fingerprints.keySet()).containsExactlyElementsOf(Runs.TABLES);
        for (int partitions : List.of(1, 7)) {
            Path other = folder.resolve("partitions-" + partitions);
            try (Session session = Session.start("seeds")) {
                SparkSession spark = session.spark();
                spark.conf().set("spark.sql.shuffle.partitions", partitions);
                OverlapJob.run(
                        spark,
                        JobFile.read("jobs/seeds.json", null, other.toString(), Map.of()),
                        new OverlapJob.Mode(false, null, false),
                        new Progress(spark, new PrintWriter(new StringWriter())));
            }
            assertThat(Runs.fingerprints(other)).as(partitions + " partitions").isEqualTo(fingerprints);
        }
    }

    @Test
    void theTablesSayWhereEachSentenceStandsInTheFiles() throws IOException {
        for (ArticleRow article : articles) {
            assertThat(article.text()).isEqualTo(Files.readString(Path.of("seeds", article.articleId() + ".txt")));
            assertThat(of(article.articleId()).stream().map(SentenceRow::text).collect(Collectors.joining()))
                    .isEqualTo(article.text());
        }
    }

    @Test
    void oneReportPrintedTwiceIsVerbatimAndEdited() {
        assertThat(kinds("000", "001")).containsExactlyInAnyOrder("verbatim", "edited");
        assertThat(of("001").stream().flatMap(row -> row.otherOutlets().stream()))
                .contains("Plataforma");
    }

    @Test
    void theReportTranslatedAndBackIsEditedAndRewritten() {
        assertThat(kinds("000", "002")).containsExactlyInAnyOrder("edited", "rewritten");
    }

    @Test
    void aLongQuotationThatTwoReportsHoldIsQuoted() {
        assertThat(of("004").stream()
                        .filter(row -> row.text().contains("the Korean people will never forget"))
                        .map(SentenceRow::kind))
                .containsExactly("quoted");
    }

    @Test
    void theIndependentReportSharesNothing() {
        assertThat(matches)
                .isNotEmpty()
                .noneMatch(match -> match.leftArticleId().startsWith("003")
                        || match.rightArticleId().startsWith("003"));
        assertThat(of("003").stream().map(SentenceRow::kind)).containsOnly("own", "boilerplate");
        assertThat(sentences)
                .noneMatch(
                        row -> row.otherOutlets() != null && row.otherOutlets().contains("Korea JoongAng Daily"));
    }

    @Test
    void headingsBetweenTheSameNeighboursMatch() {
        assertThat(matches)
                .anyMatch(match -> text(match.leftArticleId(), match.leftSentence())
                                .equals("First foreigners")
                        && text(match.rightArticleId(), match.rightSentence()).equals("first aliens"));
    }

    @Test
    void agenciesAreCredited() {
        assertThat(credited("AFP", "supply")).containsExactly("000", "001", "002");
        assertThat(credited("KCNA", "source")).containsExactly("000", "001", "002", "003", "004");
    }

    @Test
    void allFurnitureIsMarkedAndNothingElse() {
        assertFurniture(
                "000",
                "Início Uncategorized Kim",
                "Meio de comunicação social",
                "Plataforma Studio",
                "Subscreva a Newsletter");
        assertThat(furniture("001").get(0)).startsWith("It looks like");
        assertThat(furniture("001")).last().isEqualTo("Reply1 Comment(s)");
        assertThat(furniture("002")).isNotEmpty().containsOnly("(KCNA/Reuters)");
        assertThat(furniture("003")).contains("Home > National > North Korea");
        assertFurniture(
                "004",
                "Fri. Jul 19th, 2024",
                "By Admin",
                "Leave a Reply",
                "Your email address",
                "Required fields are marked",
                "WP2Social Auto Publish");
    }

    private static void assertFurniture(String article, String... beginnings) {
        List<String> found = furniture(article);
        assertThat(found).hasSameSizeAs(beginnings);
        for (int i = 0; i < beginnings.length; i++) {
            assertThat(found.get(i)).startsWith(beginnings[i]);
        }
    }

    private static Set<String> kinds(String left, String right) {
        return matches.stream()
                .filter(match -> match.leftArticleId().startsWith(left)
                        && match.rightArticleId().startsWith(right))
                .map(MatchRow::kind)
                .collect(Collectors.toSet());
    }

    private static List<SentenceRow> of(String article) {
        return sentences.stream()
                .filter(row -> row.articleId().startsWith(article))
                .toList();
    }

    private static String text(String article, int sentence) {
        return of(article).get(sentence).text().strip();
    }

    private static List<String> furniture(String article) {
        return of(article).stream()
                .filter(row -> row.kind().equals("boilerplate"))
                .map(row -> row.text().strip())
                .toList();
    }

    private static Set<String> credited(String agency, String role) {
        Set<String> credited = new TreeSet<>();
        for (ArticleRow article : new ArrayList<>(articles)) {
            if (article.credits().stream()
                    .anyMatch(credit ->
                            credit.agency().equals(agency) && credit.role().equals(role))) {
                credited.add(article.articleId().substring(0, 3));
            }
        }
        return credited;
    }
}
