package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class SimilarPairsTest {
    private static final SparkSession SPARK = LocalSpark.session();

    private static JoinSettings settings(double threshold, Integer days, int listed, int megabytes, int chunk) {
        return new JoinSettings(threshold, days, 5, listed, megabytes, chunk);
    }

    /** The pairs of the join, with the given number of partitions going in and in each shuffle. */
    static List<CandidatePair> join(List<Prose> corpus, JoinSettings settings, int partitions) {
        SPARK.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
        var prose = SPARK.createDataset(corpus, Records.encoder(Prose.class)).repartition(partitions);
        try (var similar = SimilarPairs.of(prose, settings)) {
            return similar.pairs().collectAsList();
        } finally {
            SPARK.conf().set("spark.sql.shuffle.partitions", "3");
        }
    }

    static Map<BruteForce.Pair, BruteForce.Verdict> flat(List<CandidatePair> pairs) {
        Map<BruteForce.Pair, BruteForce.Verdict> flat = new HashMap<>();
        for (CandidatePair pair : pairs) {
            for (Anchor anchor : pair.anchors()) {
                var key = new BruteForce.Pair(
                        pair.leftArticleId(), anchor.leftSentence(), pair.rightArticleId(), anchor.rightSentence());
                assertThat(flat.put(key, new BruteForce.Verdict(anchor.similarity(), anchor.witness())))
                        .as("%s stands twice", key)
                        .isNull();
            }
        }
        return flat;
    }

    @ParameterizedTest
    @CsvSource({"1, 900", "2, 0", "7, 900", "50, 0"})
    void pairsEqualBruteForceWhateverThePartitionsAndTheFeeder(int partitions, int megabytes) {
        double[] thresholds = {.3, .7};
        for (int i = 0; i < (partitions > 10 ? 1 : 2); i++) {
            var corpus = SmallCorpora.random(100L * partitions + i, 80);
            var settings = settings(thresholds[i], i == 0 ? null : 2, 100_000, megabytes, i == 0 ? 16 : 65_536);
            assertThat(flat(join(corpus, settings, partitions)))
                    .as("partitions %d, %s", partitions, settings)
                    .isEqualTo(BruteForce.pairs(corpus, settings));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 65536", "3, 16"})
    void whatIsNotListedHasItsWitnessesAndIsTheSameForAllFeedersAndPartitions(int listed, int chunk) {
        var corpus = SmallCorpora.template(listed, 120);
        var whole = BruteForce.pairs(corpus, settings(.3, null, 100_000, 900, chunk));
        var once = flat(join(corpus, settings(.3, null, listed, 900, chunk), 3));
        assertThat(once.size()).isLessThan(whole.size());
        assertThat(flat(join(corpus, settings(.3, null, listed, 0, chunk), 2))).isEqualTo(once);
        assertThat(flat(join(corpus, settings(.3, null, listed, 900, chunk), 7)))
                .isEqualTo(once);
        once.forEach((pair, verdict) ->
                assertThat(verdict.similarity()).isEqualTo(whole.get(pair).similarity()));
        assertThat(TermJoinTest.otherOutlets(corpus, once, true))
                .isEqualTo(TermJoinTest.otherOutlets(corpus, once, false))
                .isEqualTo(TermJoinTest.otherOutlets(corpus, whole, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 0})
    void anchorsTellWhatTheirCommonWordsSay(int megabytes) {
        Dataset<Prose> all = SPARK.createDataset(SmallCorpora.random(31, 80), Records.encoder(Prose.class));
        var information = Information.of(all, 80);
        Map<String, Prose> articles = new HashMap<>();
        all.collectAsList().forEach(prose -> articles.put(prose.articleId(), prose));
        try (var similar = SimilarPairs.of(all, null, information, settings(.3, null, 100_000, megabytes, 65_536))) {
            List<CandidatePair> pairs = similar.pairs().collectAsList();
            assertThat(pairs)
                    .hasSizeGreaterThan(100)
                    .allSatisfy(pair -> assertThat(pair.anchors())
                            .allSatisfy(anchor -> assertThat(anchor.said())
                                    .isEqualTo(
                                            said(articles.get(pair.leftArticleId()), anchor.leftSentence(), information)
                                                    .common(said(
                                                            articles.get(pair.rightArticleId()),
                                                            anchor.rightSentence(),
                                                            information)))));
        }
    }

    private static SaidWords said(Prose article, int sentence, Information information) {
        int[] firstWords = article.firstWords();
        return SaidWords.of(article.words().keys(), firstWords[sentence], firstWords[sentence + 1], information);
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 0})
    void sentencesWeighedAsOthersWereGiveThePairsTheyGaveAmongThose(int megabytes) {
        var settings = settings(.3, null, 100_000, megabytes, 65_536);
        List<Prose> all = SmallCorpora.random(29, 80);
        List<Prose> some = all.subList(0, 50);
        List<String> ids = some.stream().map(Prose::articleId).toList();
        try (var whole = SimilarPairs.of(SPARK.createDataset(all, Records.encoder(Prose.class)), settings);
                var part = SimilarPairs.of(
                        SPARK.createDataset(some, Records.encoder(Prose.class)),
                        whole.frequencies(),
                        Information.unknown(),
                        settings);
                var alone = SimilarPairs.of(SPARK.createDataset(some, Records.encoder(Prose.class)), settings)) {
            var amongSome = similarities(whole);
            amongSome.keySet().removeIf(pair -> !ids.contains(pair.left()) || !ids.contains(pair.right()));
            assertThat(similarities(part)).isNotEmpty().isEqualTo(amongSome).isNotEqualTo(similarities(alone));
        }
    }

    /** Which pair of an outlet is its witness depends on all that is joined. */
    private static Map<BruteForce.Pair, Double> similarities(SimilarPairs similar) {
        Map<BruteForce.Pair, Double> similarities = new HashMap<>();
        flat(similar.pairs().collectAsList()).forEach((pair, verdict) -> similarities.put(pair, verdict.similarity()));
        return similarities;
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 0})
    void noSentencesGiveNoPairs(int megabytes) {
        var nobody = SPARK.createDataset(SmallCorpora.random(2, 30), Records.encoder(Prose.class))
                .filter(col("articleId").equalTo("nobody"));
        try (var similar = SimilarPairs.of(nobody, settings(.3, null, 100_000, megabytes, 65_536))) {
            assertThat(similar.pairs().count()).isZero();
            assertThat(similar.explain().sentences()).isZero();
        }
    }

    @Test
    void theExplainAddsUp() {
        var corpus = SmallCorpora.random(11, 80);
        List<JoinExplain> explains = new ArrayList<>();
        for (int megabytes : new int[] {900, 0}) {
            var settings = settings(.3, 5, 100_000, megabytes, 65_536);
            var prose = SPARK.createDataset(corpus, Records.encoder(Prose.class));
            try (var similar = SimilarPairs.of(prose, settings)) {
                explains.add(similar.explain());
            }
        }
        JoinExplain explain = explains.get(0);
        assertThat(explain.candidates())
                .isPositive()
                .isEqualTo(explain.rejectedByNorm()
                        + explain.sameOutlet()
                        + explain.outsideWindow()
                        + explain.rejectedByMerge()
                        + explain.metEarlier()
                        + explain.similarPairs());
        assertThat(explain.outsideWindow()).isPositive();
        assertThat(explain.sentences()).isGreaterThan(explain.distinctSentences());
        assertThat(explains.get(1))
                .usingRecursiveComparison()
                .ignoringFields("feeder")
                .isEqualTo(explain);
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 0})
    void noPlanComparesAllWithAll(int megabytes) {
        var prose = SPARK.createDataset(SmallCorpora.random(2, 30), Records.encoder(Prose.class));
        try (var similar = SimilarPairs.of(prose, settings(.3, 3, 100_000, megabytes, 65_536))) {
            assertThat(similar.pairs().queryExecution().executedPlan().toString())
                    .contains("Exchange")
                    .doesNotContain("CartesianProduct")
                    .doesNotContain("NestedLoop");
            assertThat(similar.pairs().rdd().toDebugString()).doesNotContain("Cartesian");
        }
    }

    @Test
    void settingsOutOfRangeAreNamedWithTheirValue() {
        assertThatThrownBy(() -> settings(7, null, 0, 0, 16)).hasMessage("threshold must lie in 0.1 to 1, got 7.0");
        assertThatThrownBy(() -> settings(.3, -1, 0, 0, 16))
                .hasMessageContaining("days")
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> settings(.3, 1, 0, 0, 1)).hasMessage("chunk must lie in 16 to 1000000, got 1");
    }

    @Test
    void theDefaultsAreThoseOfTheJobFile() {
        assertThat(JoinSettings.defaults()).isEqualTo(settings(.30, null, 100_000, 900, 65_536));
    }
}
