package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;

/** What a careful reader of the five seed articles would mark. */
class SeedsTest {
    private static final Map<String, String> TEXTS = texts();
    private static final Map<String, Prose> PROSES = proses();
    private static final MatchSettings SETTINGS = MatchSettings.defaults();

    @Test
    void oneReportPrintedTwiceIsVerbatimAndEdited() {
        AlignedPair pair = align("000", "001");
        assertThat(kinds(pair)).containsExactlyInAnyOrder(Kind.VERBATIM, Kind.EDITED);
        assertThat(matched(pair)).isEqualTo(range(2, 15));
        assertThat(kindOf(pair, "experts told AFP")).isEqualTo(Kind.EDITED);
        assertThat(kindOf(pair, "“So it will be careful")).isEqualTo(Kind.VERBATIM);
        assertThat(pair.passages()).hasSize(1);
        assertThat(pair.passages().get(0).edits())
                .anySatisfy(edit -> {
                    assertThat(edit.operation()).isEqualTo("replace");
                    assertThat(left(pair, edit)).isEqualTo("experts");
                    assertThat(right(pair, edit)).isEqualTo("analysts");
                    assertThat(edit.changed()).isEqualTo("wording");
                })
                .anySatisfy(edit -> {
                    assertThat(edit.operation()).isEqualTo("insert");
                    assertThat(right(pair, edit)).isEqualTo("in Norway");
                    assertThat(edit.changed()).isEqualTo("name");
                })
                .anySatisfy(edit -> {
                    assertThat(right(pair, edit)).isEqualTo("July 27");
                    assertThat(edit.changed()).isEqualTo("number");
                });
    }

    @Test
    void theReportTranslatedAndBackIsEditedAndRewritten() {
        for (String original : List.of("000", "001")) {
            AlignedPair pair = align(original, "002");
            assertThat(kinds(pair)).containsExactlyInAnyOrder(Kind.EDITED, Kind.REWRITTEN);
        }
        assertThat(matched(align("001", "002"))).hasSize(13);
        assertThat(matched(align("000", "002")))
                .isEqualTo(Stream.of(range(2, 18), range(19, 22))
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void shortHeadingsBetweenTheSameNeighboursAreAligned() {
        AlignedPair pair = align("000", "002");
        assertThat(accepted(pair)).anySatisfy(match -> {
            assertThat(sentence("000", match.leftSentence())).isEqualTo("First foreigners");
            assertThat(sentence("002", match.rightSentence())).isEqualTo("first aliens");
            assertThat(match.foundBy()).isEqualTo("alignment");
        });
    }

    @Test
    void aSharedQuotationIsSpeechUnlessItsSentenceIsCopied() {
        for (String other : List.of("000", "002")) {
            AlignedPair pair = align(other, "004");
            assertThat(kindOf(pair, "the Korean people will never forget")).isEqualTo(Kind.QUOTED);
            assertThat(accepted(pair)).hasSizeLessThanOrEqualTo(2);
        }
        assertThat(kindOf(align("000", "002"), "the Korean people will never forget"))
                .isEqualTo(Kind.EDITED);
    }

    @Test
    void anIndependentReportSharesNothing() {
        for (String other : List.of("000", "001", "002", "004")) {
            AlignedPair pair = other.compareTo("003") < 0 ? align(other, "003") : align("003", other);
            assertThat(pair == null ? List.of() : accepted(pair)).as(other).isEmpty();
        }
    }

    private static AlignedPair align(String left, String right) {
        List<Anchor> anchors = new TestJoin(PROSES.values()).anchors(PROSES.get(left), PROSES.get(right), 0.30);
        return Alignment.of(PROSES.get(left), PROSES.get(right), anchors, SETTINGS);
    }

    private static List<Match> accepted(AlignedPair pair) {
        return pair.matches().stream()
                .filter(m -> m.strength() >= SETTINGS.threshold())
                .toList();
    }

    private static Set<Kind> kinds(AlignedPair pair) {
        return accepted(pair).stream().map(Match::kind).collect(Collectors.toSet());
    }

    private static Set<Integer> matched(AlignedPair pair) {
        return accepted(pair).stream().map(Match::leftSentence).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Kind kindOf(AlignedPair pair, String words) {
        return accepted(pair).stream()
                .filter(m -> sentence(pair.leftArticleId(), m.leftSentence()).contains(words))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private static String left(AlignedPair pair, Edit edit) {
        return TEXTS.get(pair.leftArticleId()).substring(edit.leftBegin(), edit.leftEnd());
    }

    private static String right(AlignedPair pair, Edit edit) {
        return TEXTS.get(pair.rightArticleId()).substring(edit.rightBegin(), edit.rightEnd());
    }

    private static String sentence(String article, int sentence) {
        Prose prose = PROSES.get(article);
        return TEXTS.get(article).substring(prose.contentBegins()[sentence], prose.contentEnds()[sentence]);
    }

    private static Set<Integer> range(int from, int to) {
        Set<Integer> range = new TreeSet<>();
        for (int i = from; i < to; i++) {
            range.add(i);
        }
        return range;
    }

    private static Map<String, Prose> proses() {
        Map<String, Prose> proses = new TreeMap<>();
        TEXTS.forEach((id, text) -> proses.put(id, TestProse.of(id, "outlet-" + id, text, "en")));
        return proses;
    }

    private static Map<String, String> texts() {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
                texts.put(file.getFileName().toString().substring(0, 3), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
