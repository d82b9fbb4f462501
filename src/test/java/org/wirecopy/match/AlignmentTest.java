package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.text.Words;

class AlignmentTest {
    private static final MatchSettings NEWS = MatchSettings.defaults();
    private static final MatchSettings PARAPHRASE = new MatchSettings(0.25, 1, 7, 0.33, 20, 20, true, "right");

    @Test
    void spansLieInsideTheTextsAndEditsTurnTheLeftWordsIntoTheRightOnes() {
        for (int seed = 0; seed < 60; seed++) {
            Prose left = TestProse.of("a", "left", MadeUp.article(seed), "en");
            Prose right = TestProse.of("b", "right", MadeUp.rewritten(seed), "en");
            for (MatchSettings settings : List.of(NEWS, PARAPHRASE)) {
                AlignedPair pair = align(left, right, settings);
                for (Passage passage : pair == null ? List.<Passage>of() : pair.passages()) {
                    assertThat(passage.leftBegin()).isNotNegative().isLessThan(passage.leftEnd());
                    assertThat(passage.rightBegin()).isNotNegative().isLessThan(passage.rightEnd());
                    assertThat(passage.leftEnd()).isLessThanOrEqualTo(left.sentenceEnds()[left.sentences() - 1]);
                    assertThat(passage.rightEnd()).isLessThanOrEqualTo(right.sentenceEnds()[right.sentences() - 1]);
                    assertThat(replayed(passage, left, right))
                            .as("seed %d", seed)
                            .isEqualTo(forms(right.words(), passage.rightBegin(), passage.rightEnd()));
                }
            }
        }
    }

    @Test
    void passagesDoNotOverlapOnEitherSide() {
        for (int seed = 0; seed < 60; seed++) {
            AlignedPair pair = align(
                    TestProse.of("a", "left", MadeUp.article(seed), "en"),
                    TestProse.of("b", "right", MadeUp.rewritten(seed), "en"),
                    PARAPHRASE);
            List<Passage> passages = pair == null ? List.of() : new ArrayList<>(pair.passages());
            for (int i = 1; i < passages.size(); i++) {
                assertThat(passages.get(i).leftBegin())
                        .isGreaterThanOrEqualTo(passages.get(i - 1).leftEnd());
            }
            passages = new ArrayList<>(passages);
            passages.sort(Comparator.comparingInt(Passage::rightBegin));
            for (int i = 1; i < passages.size(); i++) {
                assertThat(passages.get(i).rightBegin())
                        .isGreaterThanOrEqualTo(passages.get(i - 1).rightEnd());
            }
        }
    }

    @Test
    void aStrongerThresholdOnlyTakesMatchesAway() {
        for (int seed = 0; seed < 50; seed++) {
            Prose left = TestProse.of("a", "left", MadeUp.article(seed), "en");
            Prose right = TestProse.of("b", "right", MadeUp.rewritten(seed), "en");
            List<Match> all = align(left, right, NEWS).matches();
            assertThat(all).allSatisfy(m -> assertThat(m.strength()).isBetween(Matches.LEAST_TOLD, 1.0));
            MatchSettings strict = new MatchSettings(0.6, 1, 5, 0.34, 0, 0, false, "");
            assertThat(align(left, right, strict).matches()).isEqualTo(all);
        }
    }

    @Test
    void matchesAreTheSameSeenFromTheOtherSide() {
        for (int seed = 0; seed < 100; seed++) {
            Prose left = TestProse.of("a", "left", MadeUp.article(seed), "en");
            Prose right = TestProse.of("b", "right", MadeUp.rewritten(seed), "en");
            List<Anchor> anchors = new TestJoin(List.of(left, right)).anchors(left, right, 0.30);
            List<Anchor> mirroredAnchors = anchors.stream()
                    .map(a ->
                            new Anchor(a.rightSentence(), a.leftSentence(), a.similarity(), TestJoin.MUCH, a.witness()))
                    .toList();
            List<Match> seen = Alignment.of(left, right, anchors, NEWS).matches();
            List<Match> mirrored = Alignment.of(right, left, mirroredAnchors, NEWS).matches().stream()
                    .map(m -> new Match(
                            m.rightSentence(),
                            m.leftSentence(),
                            m.similarity(),
                            m.strength(),
                            m.kind(),
                            m.rightCoverage(),
                            m.leftCoverage(),
                            m.rightCoveredCharacters(),
                            m.leftCoveredCharacters(),
                            m.foundBy()))
                    .sorted(Comparator.comparingInt(Match::leftSentence).thenComparingInt(Match::rightSentence))
                    .toList();
            assertThat(mirrored).as("seed %d", seed).isEqualTo(seen);
        }
    }

    @Test
    void agreementIsNotItsAbsence() {
        AlignedPair pair = Alignment.of(
                TestProse.of(
                        "a", "left", "The talks in Aldmoor ended in agreement after 30 hours, Ruth Hale said.", "en"),
                TestProse.of(
                        "b",
                        "right",
                        "The talks in Aldmoor ended without agreement after 32 hours, Ruth Dale said.",
                        "en"),
                List.of(new Anchor(0, 0, 0.6, TestJoin.MUCH, true)),
                NEWS);
        assertThat(pair.passages().get(0).edits())
                .extracting(Edit::operation, Edit::changed)
                .containsExactly(tuple("replace", "negation"), tuple("replace", "number"), tuple("replace", "name"));
    }

    @Test
    void aMovedParagraphIsStillFound() {
        String first = "The harbour of Aldmoor was closed on Monday after a crane fell into the basin.\n\n";
        String second = "Ruth Hale, who sells fish on the quay, had never seen such a storm in forty years.\n\n";
        AlignedPair pair = align(
                TestProse.of("a", "left", first + second, "en"),
                TestProse.of("b", "right", second + first, "en"),
                NEWS);
        assertThat(pair.matches()).extracting(Match::kind).containsOnly(Kind.VERBATIM);
        assertThat(pair.matches()).hasSize(2);
        assertThat(pair.passages()).hasSize(1);
        assertThat(pair.passages().get(0).edits()).extracting(Edit::operation).containsOnly("move");
    }

    @Test
    void oneSentenceMayCorrespondToTwo() {
        AlignedPair pair = align(
                TestProse.of(
                        "a",
                        "left",
                        "The crane fell into the basin on Monday and the harbour master closed both gates.",
                        "en"),
                TestProse.of(
                        "b",
                        "right",
                        "The crane fell into the basin on Monday. The harbour master closed both gates.",
                        "en"),
                NEWS);
        assertThat(pair.matches()).extracting(Match::rightSentence).containsExactly(0, 1);
        assertThat(pair.matches()).allSatisfy(m -> assertThat(m.leftCoverage()).isGreaterThan(0.9));
    }

    @Test
    void articlesOfFiftyThousandWordsAreAlignedInSeconds() {
        Random random = new Random(3);
        List<String> sentences = new ArrayList<>();
        for (int s = 0; s < 3_500; s++) {
            sentences.add(MadeUp.sentence(random));
        }
        List<String> changed = new ArrayList<>(sentences);
        Collections.rotate(changed.subList(500, 3_000), 700);
        Prose left = TestProse.of("a", "left", String.join(" ", sentences), "en");
        Prose right = TestProse.of("b", "right", String.join(" ", changed), "en");
        assertThat(left.words().size()).isGreaterThan(45_000);
        List<Anchor> anchors = new ArrayList<>();
        for (int s = 0; s < 3_500; s += 10) {
            int moved = s >= 500 && s < 3_000 ? 500 + (s - 500 + 700) % 2_500 : s;
            anchors.add(new Anchor(s, moved, 1, TestJoin.MUCH, true));
        }
        for (MatchSettings settings : List.of(NEWS, PARAPHRASE)) {
            long before = System.nanoTime();
            AlignedPair pair = Alignment.of(left, right, anchors, settings);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            assertThat(pair.matches().size()).isGreaterThan(3_400);
        }
    }

    private static AlignedPair align(Prose left, Prose right, MatchSettings settings) {
        return Alignment.of(left, right, new TestJoin(List.of(left, right)).anchors(left, right, 0.30), settings);
    }

    /** Starts from the left words and does what the edits say, without looking at the right words elsewhere. */
    private static List<Long> replayed(Passage passage, Prose left, Prose right) {
        List<Edit> edits = passage.edits();
        List<Long> result = new ArrayList<>();
        List<long[]> placed = new ArrayList<>();
        Words words = left.words();
        boolean[] gone = new boolean[words.size()];
        for (Edit edit : edits) {
            List<Long> target = edit.operation().equals("move")
                    ? forms(words, edit.leftBegin(), edit.leftEnd())
                    : forms(right.words(), edit.rightBegin(), edit.rightEnd());
            int place = edit.rightBegin();
            for (int i = 0; i < target.size(); i++) {
                placed.add(new long[] {place, i, target.get(i)});
            }
            for (int w = 0; w < words.size(); w++) {
                gone[w] |= words.begins()[w] >= edit.leftBegin()
                        && words.ends()[w] <= edit.leftEnd()
                        && edit.leftBegin() < edit.leftEnd();
            }
        }
        placed.sort(Comparator.<long[]>comparingLong(p -> p[0]).thenComparingLong(p -> p[1]));
        int next = 0;
        int kept = 0;
        List<Long> staying = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            if (!gone[w] && words.begins()[w] >= passage.leftBegin() && words.ends()[w] <= passage.leftEnd()) {
                staying.add(words.forms()[w]);
            }
        }
        for (int w = 0; w < right.words().size(); w++) {
            int begin = right.words().begins()[w];
            if (begin < passage.rightBegin() || right.words().ends()[w] > passage.rightEnd()) {
                continue;
            }
            boolean isPlaced = edits.stream().anyMatch(e -> begin >= e.rightBegin() && begin < e.rightEnd());
            if (isPlaced ? next < placed.size() : kept < staying.size()) {
                result.add(isPlaced ? placed.get(next++)[2] : staying.get(kept++));
            }
        }
        return result;
    }

    private static List<Long> forms(Words words, int begin, int end) {
        List<Long> forms = new ArrayList<>();
        for (int w = 0; w < words.size(); w++) {
            if (words.begins()[w] >= begin && words.ends()[w] <= end && begin < end) {
                forms.add(words.forms()[w]);
            }
        }
        return forms;
    }
}
