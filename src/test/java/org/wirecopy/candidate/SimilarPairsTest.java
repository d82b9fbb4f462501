package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    private static List<CandidatePair> join(List<Prose> corpus, JoinSettings settings, int partitions) {
        SPARK.conf().set("spark.sql.shuffle.partitions", String.valueOf(partitions));
        var prose = SPARK.createDataset(corpus, Records.encoder(Prose.class)).repartition(partitions);
        try (var similar = SimilarPairs.of(prose, settings)) {
            return similar.pairs().collectAsList();
        } catch (Exception e) {
            throw new AssertionError(e);
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
    @ValueSource(ints = {1, 2, 7, 50})
    void pairsEqualBruteForceWhateverThePartitions(int partitions) {
        double[] thresholds = {.3, .5, .7, .9};
        for (int i = 0; i < thresholds.length; i++) {
            var corpus = SmallCorpora.random(100 * partitions + i, 60);
            var settings = settings(thresholds[i], i % 2 == 0 ? null : i, 100_000, 900, 65_536);
            assertThat(flat(join(corpus, settings, partitions)))
                    .as("partitions %d, %s", partitions, settings)
                    .isEqualTo(BruteForce.pairs(corpus, settings));
        }
    }

    @Test
    void theDefaultsAreThoseOfTheJobFile() {
        assertThat(JoinSettings.defaults()).isEqualTo(settings(.30, null, 100_000, 900, 65_536));
    }
}
