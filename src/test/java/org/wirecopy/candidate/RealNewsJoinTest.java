package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.article.Prose;

/** The join of slices of real news equals brute force. The corpora are not part of the project. */
class RealNewsJoinTest {
    private static final Path CORPORA = Path.of("..", "shared", "data");
    private static final int SENTENCES = 3_000;

    @ParameterizedTest
    @ValueSource(strings = {"us-news-2012-2020.jsonl.gz", "de-news-2021.jsonl.gz"})
    void pairsOfASliceEqualBruteForce(String file) throws IOException {
        assumeTrue(Files.exists(CORPORA.resolve(file)), "no corpus " + file + " to try the join on");
        List<Prose> slice = slice(CORPORA.resolve(file));
        Map<BruteForce.Pair, BruteForce.Verdict> similar = BruteForce.pairs(slice, settings(.3, null));
        assertThat(similar).hasSizeGreaterThan(20);
        for (double threshold : new double[] {.3, .5, .7, .9}) {
            assertThat(similarities(StepByStep.pairs(slice, settings(threshold, null), new Random(1))))
                    .as("threshold %s", threshold)
                    .isEqualTo(similarities(similar.entrySet().stream()
                            .filter(pair -> pair.getValue().similarity() >= threshold)
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        }
        Map<String, Integer> days =
                slice.stream().collect(Collectors.toMap(Prose::articleId, a -> SentenceBlock.day(a.publishedAt())));
        assertThat(similarities(StepByStep.pairs(slice, settings(.3, 7), new Random(2))))
                .isEqualTo(similarities(similar.entrySet().stream()
                        .filter(pair -> isInWindow(days, pair.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
        int[] partitions = {1, 2, 7, 50};
        double[] thresholds = {.9, .3, .5, .7};
        for (int i = 0; i < partitions.length; i++) {
            double threshold = thresholds[i];
            var joined = SimilarPairsTest.flat(SimilarPairsTest.join(slice, settings(threshold, null), partitions[i]));
            assertThat(joined)
                    .as("%d partitions, threshold %s", partitions[i], threshold)
                    .isEqualTo(StepByStep.pairs(slice, settings(threshold, null), new Random(3)));
        }
    }

    private static boolean isInWindow(Map<String, Integer> days, BruteForce.Pair pair) {
        int left = days.get(pair.left());
        int right = days.get(pair.right());
        return left == SentenceBlock.UNDATED || right == SentenceBlock.UNDATED || Math.abs(left - right) <= 7;
    }

    private static Map<BruteForce.Pair, Double> similarities(Map<BruteForce.Pair, BruteForce.Verdict> pairs) {
        return pairs.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().similarity()));
    }

    private static JoinSettings settings(double threshold, Integer days) {
        return new JoinSettings(threshold, days, 5, 100_000, 900, 65_536);
    }

    private static List<Prose> slice(Path file) throws IOException {
        var json = new ObjectMapper();
        List<Prose> slice = new ArrayList<>();
        int sentences = 0;
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            for (String line; sentences < SENTENCES && (line = lines.readLine()) != null; ) {
                JsonNode article = json.readTree(line);
                if (article.path("text").asText().length() < 20_000) {
                    slice.add(SmallCorpora.article(article));
                    sentences += slice.get(slice.size() - 1).sentences();
                }
            }
        }
        return slice;
    }
}
