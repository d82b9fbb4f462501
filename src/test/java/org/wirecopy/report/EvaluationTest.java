package org.wirecopy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirecopy.article.BadInput;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class EvaluationTest {
    public record PassageRow(
            String left_article_id,
            int left_begin,
            int left_end,
            String right_article_id,
            int right_begin,
            int right_end) {}

    public record ArticleRow(String article_id, String text) {}

    private static Case aCase(int leftBegin, int leftEnd, int rightBegin, int rightEnd) {
        return new Case("a", leftBegin, leftEnd, "b", rightBegin, rightEnd);
    }

    /** One label found in two pieces, one missed; one passage without a label; one passage given twice. */
    @Test
    void theMeasureIsWhatPaperAndPencilGive() {
        List<Case> gold = List.of(aCase(0, 100, 0, 100), aCase(500, 600, 500, 600));
        List<Case> found = List.of(
                aCase(0, 50, 0, 50), aCase(40, 120, 50, 100), aCase(40, 120, 50, 100), aCase(800, 900, 800, 900));
        PlagDet measure = PlagDet.of(gold, found);
        assertThat(measure.found()).isEqualTo(3);
        assertThat(measure.recall()).isEqualTo((1.0 + 0) / 2);
        assertThat(measure.precision()).isCloseTo((1.0 + 110.0 / 130 + 0) / 3, within(1e-12));
        assertThat(measure.granularity()).isEqualTo(2);
        double f1 = 2 * measure.recall() * measure.precision() / (measure.recall() + measure.precision());
        assertThat(measure.f1()).isCloseTo(f1, within(1e-12));
        assertThat(measure.plagDet()).isCloseTo(f1 / 1.584962500721156, within(1e-12));
    }

    @Test
    void aPassageThatMeetsOnOneSideOnlyCoversNothing() {
        PlagDet measure = PlagDet.of(List.of(aCase(0, 100, 0, 100)), List.of(aCase(0, 100, 100, 200)));
        assertThat(measure.plagDet()).isZero();
        assertThat(measure.granularity()).isEqualTo(1);
    }

    @Test
    void nothingFoundWhereNothingIsIsPerfect() {
        assertThat(PlagDet.of(List.of(), List.of()).plagDet()).isEqualTo(1);
        assertThat(PlagDet.of(List.of(), List.of(aCase(0, 9, 0, 9))).plagDet()).isZero();
    }

    private static Path pan(Path folder, String xml) throws Exception {
        Path cases = Files.createDirectories(folder.resolve("pan/01-copies"));
        Files.createDirectories(folder.resolve("pan/src"));
        Files.writeString(cases.resolve("b-a.xml"), xml);
        Files.writeString(cases.resolve("pairs"), "b a\nc a\n");
        return folder.resolve("pan");
    }

    private static final String CASES = """
            <document reference="b"><feature name="plagiarism" this_offset="10" this_length="5"
              source_reference="a" source_offset="0" source_length="4"/><feature name="about" title="x"/></document>""";

    @Test
    void aRunIsComparedWithPansFoldersWhicheverSideComesFirst(@TempDir Path folder) throws Exception {
        var spark = LocalSpark.session();
        spark.createDataset(
                        List.of(
                                new PassageRow("a", 0, 4, "b", 10, 15),
                                new PassageRow("a", 1, 3, "c", 0, 5),
                                new PassageRow("a", 0, 4, "unlisted", 0, 4)),
                        Records.encoder(PassageRow.class))
                .write()
                .parquet(folder.resolve("run/passages").toString());
        spark.createDataset(
                        List.of(new ArticleRow("a", "😀=1+1"), new ArticleRow("c", "never seen")),
                        Records.encoder(ArticleRow.class))
                .write()
                .parquet(folder.resolve("run/articles").toString());
        String text = Evaluation.run(
                spark,
                pan(folder, CASES).toString(),
                folder.resolve("run").toString(),
                folder.resolve("out").toString());
        assertThat(text.lines()
                        .filter(line -> line.startsWith("all"))
                        .findFirst()
                        .orElseThrow())
                .containsSubsequence("1 ", "2 ", "0.66667", "0.50000", "1.00000", "0.66667", "1.00000");
        List<Row> doubtful = spark.read()
                .parquet(folder.resolve("out/doubtful_cases").toString())
                .select("folder", "verdict", "right_article_id", "left_text", "right_text")
                .collectAsList();
        assertThat(doubtful).hasSize(1);
        assertThat(doubtful.get(0).mkString("|")).isEqualTo("01-copies|false_hit|c|=1|never");
        assertThatThrownBy(() -> Evaluation.run(
                        spark,
                        folder.resolve("pan").toString(),
                        folder.resolve("run").toString(),
                        folder.resolve("out").toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("exists already");
    }

    @Test
    void entitiesAreRefused(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "b");
        String xml = "<!DOCTYPE document [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + CASES.replace("<feature name=\"about\"", "&e;<feature name=\"about\"");
        Path pan = pan(folder, xml);
        assertThatThrownBy(() -> GoldStandard.read(pan.toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("b-a.xml");
    }

    private static GoldStandard jsonLines(Path folder, String lines) throws Exception {
        return GoldStandard.read(
                Files.writeString(folder.resolve("gold.jsonl"), lines).toString());
    }

    private static final String LINE = """
            {"left_article_id":"b","left_begin":5,"left_end":9,"right_article_id":"a","right_begin":0,"right_end":4}
            """;

    @Test
    void jsonLinesMayListPairsWithNothingInCommon(@TempDir Path folder) throws Exception {
        List<Case> found = List.of(new Case("a", 0, 4, "b", 5, 9), new Case("a", 0, 4, "x", 0, 4));
        Evaluation all = Evaluation.of(jsonLines(folder, LINE), found);
        assertThat(all.rows().get(1).measure().precision()).isEqualTo(0.5);
        String listing = LINE + "{\"left_article_id\":\"c\",\"right_article_id\":\"d\"}\n";
        Evaluation listed = Evaluation.of(jsonLines(folder, listing), found);
        assertThat(listed.rows().get(1).measure().precision()).isEqualTo(1);
    }

    @Test
    void aWrongLineIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> jsonLines(folder, LINE + LINE.replace(":5,", ":\"5\",")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 2: left_begin must be a whole number, got \"5\"");
        assertThatThrownBy(() -> jsonLines(folder, LINE.replace(":9,", ":4,")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 1: a case needs spans");
        assertThatThrownBy(() -> jsonLines(folder, "no\n")).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> GoldStandard.read(folder.resolve("none").toString()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("no gold standard at");
    }
}
