package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class SimilarPairsTest {
    private static final SparkSession SPARK = LocalSpark.session();

    private static JoinSettings settings(double threshold, Integer days, int listed, int megabytes, int chunk) {
        return new JoinSettings(threshold, days, 5, listed, megabytes, chunk);
    }

    /** The pairs of the join, with the given number of partitions going in and in each shuffle. */
    private static List<CandidatePair> join(List<Prose> corpus, JoinSettings settings, int partitions) {
        SPARK.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
        var prose = SPARK.createDataset(corpus, Records.encoder(Prose.class)).repartition(partitions);
        try (var similar = SimilarPairs.of(prose, settings)) {
            return similar.pairs().collectAsList();
        } finally {
            SPARK.conf().set("spark.sql.shuffle.partitions", "3");
        }
    }

    private static Map<BruteForce.Pair, BruteForce.Verdict> flat(List<CandidatePair> pairs) {
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
    @CsvSource({"0, 16", "3, 16", "5, 65536"})
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
        assertThat(otherOutlets(corpus, once, true))
                .isEqualTo(otherOutlets(corpus, once, false))
                .isEqualTo(otherOutlets(corpus, whole, false));
    }

    /** For each sentence the outlets at which it is found. */
    private static Map<String, Set<String>> otherOutlets(
            List<Prose> corpus, Map<BruteForce.Pair, BruteForce.Verdict> pairs, boolean onlyWitnesses) {
        Map<String, String> outlets = new HashMap<>();
        corpus.forEach(prose -> outlets.put(prose.articleId(), prose.outlet()));
        Map<String, Set<String>> found = new HashMap<>();
        pairs.forEach((pair, verdict) -> {
            if (verdict.witness() || !onlyWitnesses) {
                found.computeIfAbsent(pair.left() + " " + pair.leftSentence(), k -> new HashSet<>())
                        .add(outlets.get(pair.right()));
                found.computeIfAbsent(pair.right() + " " + pair.rightSentence(), k -> new HashSet<>())
                        .add(outlets.get(pair.left()));
            }
        });
        return found;
    }

    @Test
    void aPairExactlyAtTheThresholdIsFound() {
        var corpus = SmallCorpora.random(4, 40);
        var similarities = BruteForce.similarities(corpus, settings(.3, null, 100_000, 900, 65_536)).stream()
                .filter(similarity -> similarity > .3 && similarity < 1)
                .toList();
        for (int i = 0; i < 3; i++) {
            double tie = similarities.get(similarities.size() * (i + 1) / 4);
            var settings = settings(tie, null, 100_000, i == 1 ? 0 : 900, 65_536);
            var expected = BruteForce.pairs(corpus, settings);
            assertThat(flat(join(corpus, settings, 3))).isEqualTo(expected);
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

    @Test
    void theDefaultsAreThoseOfTheJobFile() {
        assertThat(JoinSettings.defaults()).isEqualTo(settings(.30, null, 100_000, 900, 65_536));
    }
}
