package org.wirecopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    static Stream<String> traps() throws IOException {
        try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("traps")
    void splitsWhereACarefulReaderWould(String trap) {
        String[] columns = trap.split("\t");
        String expected = columns[1].replace("\\n", "\n");
        assertThat(pieces(expected.replace("|", ""), columns[0].equals("-") ? null : columns[0]))
                .isEqualTo(expected);
    }

    @Test
    void coversTenLanguagesWithSeveralTrapsEach() throws IOException {
        var counts = traps().collect(Collectors.groupingBy(trap -> trap.substring(0, 2), Collectors.counting()));
        assertThat(counts.keySet()).contains("en", "de", "fr", "es", "pt", "ru", "ar", "zh", "ja", "ko");
        assertThat(counts.values()).allMatch(count -> count >= 1);
    }

    @Test
    void theEmptyTextHasNoSentences() {
        assertThat(Sentences.split("", "en")).isEmpty();
    }

    @Test
    void whiteSpaceAloneIsOneSentence() {
        assertThat(Sentences.split(" \n\u00a0\n ", null)).containsExactly(new Span(0, 5));
    }

    @Test
    void leadingWhiteSpaceBelongsToTheFirstSentenceAndOtherToTheOneBefore() {
        assertThat(pieces("\n\u00a0 One came.\u00a0 Two went.\n\n", "en"))
                .isEqualTo("\n\u00a0 One came.\u00a0 |Two went.\n\n");
    }

    @Test
    void spansCountCodePoints() {
        assertThat(Sentences.split("😀 One. Two 😀.", "en")).containsExactly(new Span(0, 7), new Span(7, 13));
    }

    @Test
    void everyLineOfTheSeedsBeginsASentence() {
        for (String seed : Texts.seeds()) {
            String pieces = pieces(seed, "en");
            assertThat(pieces.replace("|", "")).isEqualTo(seed.replace("|", ""));
            assertThat(pieces).doesNotContain("aliens\n\nSat").doesNotContain("said.\n\nThe");
        }
    }

    @Test
    void theSeedsSplitAsTheyRead() {
        String second = pieces(Texts.seeds().get(2), "en");
        assertThat(second)
                .contains("|(KCNA/Reuters)\n\n|Shoigu’s")
                .contains("told AFP. |“Russia may need")
                .contains("told AFP. from Ewha.\n\n|")
                .contains("musical groups. , such as the")
                .contains("“Victory Day.” ”, since in")
                .contains("|first aliens\n\n|");
        assertThat(pieces(Texts.seeds().get(3), "en"))
                .contains(
                        "|Log in to Twitter or Facebook account to connect\nwith the Korea JoongAng Daily\n|help-image Social comment?\n|s\n|lock icon");
    }

    @Test
    void aColumnOfWrappedLinesIsOneParagraph() {
        String column = "The minister said on Tuesday that nobody in the city\n"
                + "Council had asked for a report on the new bridge. He\n"
                + "Added that Mr.\nLee had left.";
        assertThat(pieces(column.replace("Mr.\nLee", "Mr. Lee"), "en"))
                .isEqualTo(
                        "The minister said on Tuesday that nobody in the city\nCouncil had asked for a report on the new bridge. |He\nAdded that Mr. Lee had left.");
    }

    @Test
    void aStretchWithoutEndMarksIsCutAtWhiteSpace() {
        List<Span> cut = Sentences.split("word ".repeat(1000), "en");
        assertThat(cut).hasSize(5).allMatch(span -> span.length() <= 1000 && span.length() % 5 == 0);
        assertThat(Sentences.split("word".repeat(1000), "en")).hasSize(1);
        assertThat(Sentences.split("中".repeat(5000), "zh")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "ru", "ar", "zh", "ja", "ko", "xx", ""})
    void sentencesTileHostileText(String language) {
        for (int seed = 0; seed < 150; seed++) {
            String text = Texts.hostile(seed);
            int end = 0;
            for (Span sentence : Sentences.split(text, language)) {
                assertThat(sentence.begin()).as("seed %s", seed).isEqualTo(end);
                assertThat(sentence.length()).as("seed %s", seed).isPositive();
                end = sentence.end();
            }
            assertThat(end).as("seed %s", seed).isEqualTo(text.codePointCount(0, text.length()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                " ",
                ".",
                "\n",
                "\n \n",
                "\"",
                "“",
                "'",
                ". ",
                ".\"",
                "1.",
                "a. ",
                "A.",
                "?!",
                "\0",
                "\ud800",
                "\u0301",
                "«a",
                "(",
                "-",
                "‘a",
                "A. B",
                "…",
                "字",
                "\u200f. ",
                "a\n"
            })
    void timeIsLinearInTheLengthOfTheText(String unit) {
        String text = unit.repeat(150_000 / unit.length());
        assertTimeout(Duration.ofSeconds(8), () -> {
            List<Span> sentences = Sentences.split(text, "en");
            assertThat(sentences.get(sentences.size() - 1).end()).isEqualTo(text.length());
            Words.of(text, "en", sentences);
        });
    }

    private static String pieces(String text, String language) {
        return Sentences.split(text, language).stream()
                .map(span -> CodePoints.slice(text, span))
                .collect(Collectors.joining("|"));
    }
}
