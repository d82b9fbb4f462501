package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;

class TermJoinTest {
    private static final double[] THRESHOLDS = {.3, .5, .7, .9};

    private static JoinSettings settings(double threshold, Integer days, int listed, int chunk) {
        return new JoinSettings(threshold, days, 5, listed, 900, chunk);
    }

    @Test
    void pairsEqualBruteForceOnHundredsOfCorpora() {
        int pairs = 0;
        for (int seed = 0; seed < 300; seed++) {
            var corpus = SmallCorpora.random(seed, 4 + seed % 40);
            var settings = settings(
                    THRESHOLDS[seed % 4], seed % 3 == 0 ? null : seed % 7, 100_000, seed % 5 == 0 ? 16 : 65_536);
            var expected = BruteForce.pairs(corpus, settings);
            assertSame(StepByStep.pairs(corpus, settings, new Random(seed)), expected, "seed " + seed);
            pairs += expected.size();
        }
        assertThat(pairs).isGreaterThan(4_000);
    }

    @Test
    void longListsAndTheirChunksEqualBruteForceWithAndWithoutAWindow() {
        int pairs = 0;
        for (int seed = 0; seed < 12; seed++) {
            var corpus = SmallCorpora.phrases(seed, 120);
            var settings =
                    settings(THRESHOLDS[seed / 3 % 4], seed % 2 == 0 ? null : 2, 100_000, seed % 3 == 0 ? 65_536 : 40);
            var expected = BruteForce.pairs(corpus, settings);
            assertSame(StepByStep.pairs(corpus, settings, new Random(seed)), expected, "seed " + seed);
            pairs += expected.size();
        }
        assertThat(pairs).isGreaterThan(3_000);
    }

    @Test
    void tiesAtTheThresholdAreFoundAndTheNextDoubleAboveIsNot() {
        int ties = 0;
        for (int seed = 0; seed < 60; seed++) {
            var corpus = SmallCorpora.random(1_000 + seed, 12);
            List<Double> similarities = BruteForce.similarities(corpus, settings(.3, null, 100_000, 65_536)).stream()
                    .filter(similarity -> similarity > .2 && similarity < 1)
                    .toList();
            if (similarities.isEmpty()) {
                continue;
            }
            double tie = similarities.get(similarities.size() / 2);
            for (double threshold : new double[] {tie, Math.nextUp(tie)}) {
                var settings = settings(threshold, null, 100_000, 65_536);
                assertSame(
                        StepByStep.pairs(corpus, settings, new Random(seed)),
                        BruteForce.pairs(corpus, settings),
                        "seed " + seed + ", threshold " + threshold);
            }
            ties++;
        }
        assertThat(ties).isGreaterThan(20);
    }

    @Test
    void equalSentencesAreFoundAtThresholdOne() {
        for (int seed = 0; seed < 20; seed++) {
            var corpus = SmallCorpora.random(seed, 40);
            var settings = settings(1, seed % 2 == 0 ? null : 3, 100_000, 65_536);
            assertSame(
                    StepByStep.pairs(corpus, settings, new Random(seed)),
                    BruteForce.pairs(corpus, settings),
                    "" + seed);
        }
    }

    @Test
    void cutListsKeepTheOutletsOfEverySentenceHoweverTheWorkIsParted() {
        int cut = 0;
        for (int seed = 0; seed < 40; seed++) {
            var corpus = seed % 2 == 0 ? SmallCorpora.template(seed, 60) : SmallCorpora.random(seed, 60);
            Integer days = seed % 4 == 1 ? 3 : null;
            int listed = seed % 5;
            int chunk = seed % 3 == 0 ? 16 : 65_536;
            var whole = BruteForce.pairs(corpus, settings(.3, days, 100_000, chunk));
            var some = StepByStep.pairs(corpus, settings(.3, days, listed, chunk), new Random(seed));
            var again = StepByStep.pairs(corpus, settings(.3, days, listed, chunk), new Random(seed + 1));
            assertSame(again, some, "seed " + seed);
            some.forEach((pair, verdict) -> assertThat(verdict.similarity())
                    .as("%s", pair)
                    .isEqualTo(whole.get(pair).similarity()));
            assertThat(otherOutlets(corpus, some, true).equals(otherOutlets(corpus, whole, false)))
                    .as("witnesses of seed %d", seed)
                    .isTrue();
            cut += whole.size() > some.size() ? 1 : 0;
        }
        assertThat(cut).isGreaterThan(20);
    }

    private static void assertSame(
            Map<BruteForce.Pair, BruteForce.Verdict> found,
            Map<BruteForce.Pair, BruteForce.Verdict> expected,
            String what) {
        List<String> differences = new ArrayList<>();
        expected.forEach((pair, verdict) -> {
            if (!verdict.equals(found.get(pair))) {
                differences.add(pair + " " + found.get(pair) + " instead of " + verdict);
            }
        });
        found.keySet().stream()
                .filter(pair -> !expected.containsKey(pair))
                .forEach(pair -> differences.add("+" + pair));
        assertThat(differences.stream().limit(5)).as(what).isEmpty();
    }

    /** For each sentence the outlets at which it is found. */
    static Map<String, Set<String>> otherOutlets(
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
}
