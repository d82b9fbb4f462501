package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.candidate.Information;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class PassagesTest {
    private static final String REPORT =
            "The harbour of Aldmoor was closed on Monday after a crane fell into the basin."
                    + " Nobody was hurt, the harbour master said. Work will start again on Thursday.";

    private static final List<Prose> PROSES = List.of(
            TestProse.of("a", "one", REPORT, "en"),
            TestProse.of("b", "two", "Ships wait outside. " + REPORT, "en"),
            TestProse.of(
                    "c",
                    "three",
                    "A crane is a bird. The harbour of Aldmoor was closed on Friday after a crane fell into a ship.",
                    "en"),
            TestProse.of("d", "four", REPORT, "en"));

    private static final List<CandidatePair> PAIRS = List.of(
            new CandidatePair("a", "b", List.of(new Anchor(0, 1, 1.0, TestJoin.MUCH, true))),
            new CandidatePair("a", "c", List.of(new Anchor(0, 1, 0.6, TestJoin.MUCH, true))),
            new CandidatePair("b", "c", List.of(new Anchor(1, 1, 0.31, TestJoin.MUCH, true))),
            new CandidatePair("b", "d", List.of(new Anchor(1, 0, 1.0, 2 * Information.UNITS, true))));

    @Test
    void eachPromisingPairIsAlignedWithItsOwnTwoArticles() {
        List<AlignedPair> aligned = align(3);
        assertThat(aligned)
                .extracting(AlignedPair::leftArticleId, AlignedPair::rightArticleId)
                .containsExactlyInAnyOrder(tuple("a", "b"), tuple("a", "c"));
        for (AlignedPair pair : aligned) {
            CandidatePair candidate = PAIRS.stream()
                    .filter(p -> p.rightArticleId().equals(pair.rightArticleId()))
                    .findFirst()
                    .orElseThrow();
            Prose right = PROSES.stream()
                    .filter(p -> p.articleId().equals(pair.rightArticleId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(pair)
                    .isEqualTo(Alignment.of(PROSES.get(0), right, candidate.anchors(), MatchSettings.defaults()));
        }
    }

    @Test
    void partitionsDoNotMatter() {
        assertThat(align(1)).containsExactlyInAnyOrderElementsOf(align(7));
    }

    private static List<AlignedPair> align(int partitions) {
        SparkSession spark = LocalSpark.session();
        Dataset<Prose> proses =
                spark.createDataset(PROSES, Records.encoder(Prose.class)).repartition(partitions);
        Dataset<CandidatePair> pairs =
                spark.createDataset(PAIRS, Records.encoder(CandidatePair.class)).repartition(partitions);
        return Passages.of(proses, pairs, Information.of(proses, proses.count()), MatchSettings.defaults())
                .collectAsList();
    }
}
