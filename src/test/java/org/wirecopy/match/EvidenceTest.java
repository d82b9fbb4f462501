package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.Information;

class EvidenceTest {
    private static final String STOCK = "The ministry did not respond to a request for comment on Monday.";
    private static final String OTHER_STOCK = "The shop in Aldmoor did not respond to a request for comment.";
    private static final String CRANE = "A rusty crane fell into the basin and crushed several empty barges.";
    private static final String OTHER_CRANE = "Several empty barges were crushed when a rusty crane fell into a basin.";

    /** Every word of the stock phrase stands in half of 10,000 articles; what is not in the phrase is rare. */
    private static final Information INFORMATION = information();

    @Test
    void aStockPhraseThatStandsAloneIsNoMatch() {
        assertThat(align(STOCK, OTHER_STOCK, anchor(0, 0))).isNull();
    }

    @Test
    void evenEqualStockPhrasesAreChance() {
        assertThat(align(STOCK, STOCK, anchor(0, 0))).isNull();
    }

    @Test
    void equalSentencesNeedLittleProof() {
        String six = "Four rusty barges sank there overnight.";
        assertThat(align(six, six, anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.VERBATIM);
    }

    @Test
    void fewEqualWordsAreCopiedOnlyBesideAMatch() {
        String few = "Four barges sank there overnight.";
        assertThat(align(few, few, anchor(0, 0))).isNull();
        assertThat(align(CRANE + " " + few, OTHER_CRANE + " " + few, anchor(0, 0), anchor(1, 1))
                        .matches())
                .extracting(Match::kind)
                .contains(Kind.VERBATIM);
    }

    @Test
    void rareWordsProveAMatchThatStandsAlone() {
        assertThat(align(CRANE, OTHER_CRANE, anchor(0, 0)).matches()).hasSize(1);
    }

    @Test
    void aStockPhraseBesideAMatchIsCopiedWithIt() {
        AlignedPair pair = align(CRANE + " " + STOCK, OTHER_CRANE + " " + OTHER_STOCK, anchor(0, 0), anchor(1, 1));
        assertThat(pair.matches()).hasSize(2);
    }

    @Test
    void aFactToldInOtherWordsIsCopiedOnlyBesideAMatch() {
        String fact = "Orla watched otters nibble lettuce beside rivers.";
        String sameFact = "Beside lettuce by some rivers, where otters nibble, nobody watched.";
        assertThat(align(fact, sameFact, anchor(0, 0))).isNull();
        assertThat(align(CRANE + " " + fact, OTHER_CRANE + " " + sameFact, anchor(0, 0), anchor(1, 1))
                        .matches())
                .extracting(Match::kind)
                .containsExactly(Kind.REWRITTEN, Kind.REWRITTEN);
    }

    private static final String SAID = "“The ministry did not gallop to a request for comment on Monday.”";
    private static final String SAID_AGAIN =
            "“On Monday the ministry did gallop, not respond, to a comment for a request.”";

    @Test
    void speechThatSaysLittleIsSharedIfItIsCitedWordForWord() {
        assertThat(align(SAID, SAID_AGAIN, anchor(0, 0))).isNull();
        assertThat(align(SAID, SAID, anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.QUOTED);
    }

    @Test
    void speechInOtherWordsIsSharedIfItSaysMuchOrStandsBesideWhatIsCited() {
        String telling = "“The ministry did not gallop to a purple meteor for comment on Monday,” she said.";
        String told = "“On Monday the ministry did gallop, not respond, to a meteor for purple,” she said.";
        String cited = "“Striped otters nibble lettuce beside those rivers, but nobody has ever watched them.” ";
        assertThat(align(telling, told, anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.QUOTED);
        assertThat(align(cited + SAID, cited + SAID_AGAIN, anchor(0, 0), anchor(1, 1))
                        .matches())
                .extracting(Match::kind)
                .containsExactly(Kind.QUOTED, Kind.QUOTED);
    }

    @Test
    void sharedSpeechDoesNotVouchForReporting() {
        String speech = "“Wombats gallop through purple valleys whenever striped meteors hum.” ";
        String fact = "Orla watched otters nibble lettuce beside rivers.";
        String sameFact = "Beside lettuce by some rivers, where otters nibble, nobody watched.";
        assertThat(align(speech + fact, speech + sameFact, anchor(0, 0), anchor(1, 1))
                        .matches())
                .extracting(Match::kind)
                .containsExactly(Kind.QUOTED);
    }

    @Test
    void aStockPhraseFarFromAMatchIsNot() {
        String between = "Rain came. Ducks swam. Wind rose. Trees bent. Lamps went out. Dogs barked. ";
        AlignedPair pair = align(
                CRANE + " " + between + STOCK,
                OTHER_CRANE + " Sun shone. Bees flew. Bread burnt. Cats slept. Bells rang. Boys ran. " + OTHER_STOCK,
                anchor(0, 0),
                anchor(7, 7));
        assertThat(pair.matches()).extracting(Match::leftSentence).containsExactly(0);
    }

    @Test
    void theSameWordsProveLessTheFurtherApart() {
        String left = "Orla said rain had fallen on remote villages.";
        String right = "Remote villages had rain, as Orla said.";
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(align(left, day, right, day.plusSeconds(3600), anchor(0, 0))).isNotNull();
        assertThat(align(left, day, right, day.plusSeconds(86_400L * 2_000), anchor(0, 0)))
                .isNull();
    }

    @Test
    void namesProveLittle() {
        String left = "Chancellor Orla Maddox Vane spoke.";
        String right = "Nobody had seen Chancellor Orla Maddox Vane for a week.";
        assertThat(align(left, right, anchor(0, 0))).isNull();
    }

    @Test
    void numbersProveLittle() {
        String left = "Gauges showed 4711 3128 915 208.";
        String right = "Nobody had seen gauges showing 4711 3128 915 208 for a week.";
        assertThat(align(left, right, anchor(0, 0))).isNull();
        String words = "purple striped wooden horses";
        assertThat(align(
                        left.replace("4711 3128 915 208", words),
                        right.replace("4711 3128 915 208", words),
                        anchor(0, 0)))
                .isNotNull();
    }

    @Test
    void aFormFilledInWithOtherNumbersIsNotRewritten() {
        String left =
                "Overnight labs logged 4711 purple beetles, 915 striped frogs and 208 wooden ducks near remote ponds.";
        String right =
                "Near remote ponds labs logged 33 wooden ducks overnight, 208 purple beetles and 17 striped frogs.";
        assertThat(align(left, right, anchor(0, 0))).isNull();
        String same =
                right.replace("33", "208").replace("208 purple", "4711 purple").replace("17", "915");
        assertThat(align(left, same, anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.REWRITTEN);
    }

    @Test
    void aFormFilledInWithOtherNumbersIsNotEditedButAnUpdateIs() {
        String left =
                "Overnight labs logged 4711 purple beetles, 915 striped frogs and 208 wooden ducks near remote ponds.";
        String form = left.replace("4711", "33").replace("915", "17").replace("208", "64");
        assertThat(align(left, form, anchor(0, 0))).isNull();
        assertThat(align(left, left.replace("4711", "4719"), anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.EDITED);
        String one = "Overnight labs logged 4711 purple beetles, striped frogs and wooden ducks near remote ponds.";
        assertThat(align(one, one.replace("4711", "4719"), anchor(0, 0)).matches())
                .extracting(Match::kind)
                .containsExactly(Kind.EDITED);
    }

    @Test
    void aRunOfCommonWordsStandsAloneOnlyIfTheRestSaysMuch() {
        String left = "Purple wombats galloped, and the ministry did not respond to a request for comment on Monday.";
        String right =
                "As wombats, purple, galloped over hills, it did not respond to a request for comment on Monday.";
        assertThat(align(left, right, anchor(0, 0))).isNull();
        assertThat(align(CRANE + " " + left, OTHER_CRANE + " " + right, anchor(0, 0), anchor(1, 1))
                        .matches())
                .hasSize(2);
        String more = "Purple striped wombats galloped, and the ministry did not respond to a request for comment.";
        String moreToo = "As wombats, purple and striped, galloped, it did not respond to a request for comment.";
        assertThat(align(more, moreToo, anchor(0, 0)).matches()).hasSize(1);
    }

    @Test
    void theWordsOfAChargeAreTheCourts() {
        String left = "Orla is charged with hauling stolen lobsters through flooded railway tunnels by handcart.";
        String right =
                "A jury heard that she was charged with hauling stolen lobsters through flooded railway tunnels.";
        assertThat(align(left, right, anchor(0, 0))).isNull();
        String wrote = "wrote about";
        assertThat(align(left.replace("is charged with", wrote), right.replace("was charged with", wrote), anchor(0, 0))
                        .matches())
                .hasSize(1);
    }

    @Test
    void whatWasSaidDoesNotProveReportingInOtherWords() {
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        String left = "Four rusty cranes fell while the ministry did not respond to a request for comment on"
                + " “purple striped meteors” in spring.";
        String right = "Nobody saw otters or any ducks as “purple striped meteors” hummed and the ministry did not"
                + " respond to a request for comment on it.";
        assertThat(align(left, day, right, day, anchor(0, 0))).isNull();
        assertThat(align(unquoted(left), day, unquoted(right), day, anchor(0, 0))
                        .matches())
                .extracting(Match::kind)
                .containsExactly(Kind.REWRITTEN);
    }

    private static String unquoted(String text) {
        return text.replaceAll("[“”]", "");
    }

    @Test
    void onlyALongRunOfWordsThatSayLittleIsRewritten() {
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        String run = "the ministry did not respond to a request for comment on the shop in";
        String left = "Four rusty cranes fell on Orla Vane while " + run + " spring.";
        String right = "Nobody saw Orla Vane or any ducks, otters and newts as " + run + " rusty tubs.";
        assertThat(align(left, day, right, day, anchor(0, 0))).isNull();
        String longer = run + " the ministry";
        assertThat(align(left.replace(run, longer), day, right.replace(run, longer), day, anchor(0, 0))
                        .matches())
                .extracting(Match::kind)
                .containsExactly(Kind.REWRITTEN);
    }

    @Test
    void fewChangedWordsAreCopiedOnlyRightBesideAMatch() {
        String few = "Orla denied that rumour.";
        String fewToo = "Orla also denied that rumour.";
        String rain = " Rain came down for days. ";
        assertThat(align(
                                CRANE + rain + few,
                                OTHER_CRANE + " Sun shone for weeks. " + fewToo,
                                anchor(0, 0),
                                anchor(2, 2))
                        .matches())
                .extracting(Match::leftSentence)
                .containsExactly(0);
        assertThat(align(CRANE + " " + few, OTHER_CRANE + " " + fewToo, anchor(0, 0), anchor(1, 1))
                        .matches())
                .hasSize(2);
    }

    @Test
    void aListOfTheSameNamesIsNotRewritten() {
        String left = "Police named Orla Vane, 41, Tam Birk, 59, Edda Quill, 63, Jory Pell, 27, Nils Hovda, 88,"
                + " Una Crake, 34, Bram Dott, 76, Siri Moen, 52, and Ivo Lund, 19.";
        String right = "Dead are Ivo Lund, 19, Nils Hovda, 88, Siri Moen, 52, Jory Pell, 27, Orla Vane, 41,"
                + " Bram Dott, 76, Edda Quill, 63, Una Crake, 34, and Tam Birk, 59.";
        Instant day = Instant.parse("2026-03-01T12:00:00Z");
        assertThat(align(left, day, right, day, anchor(0, 0))).isNull();
        assertThat(align(CRANE + " " + left, day, OTHER_CRANE + " " + right, day, anchor(0, 0), anchor(1, 1))
                        .matches())
                .hasSize(2);
    }

    private static Anchor anchor(int left, int right) {
        return new Anchor(left, right, 0.6, TestJoin.MUCH, true);
    }

    private static AlignedPair align(String left, String right, Anchor... anchors) {
        return align(left, null, right, null, anchors);
    }

    private static AlignedPair align(String left, Instant leftAt, String right, Instant rightAt, Anchor... anchors) {
        return Alignment.of(
                IndexedProse.of(TestProse.of("a", "left", leftAt, left, "en"), INFORMATION),
                IndexedProse.of(TestProse.of("b", "right", rightAt, right, "en"), INFORMATION),
                List.of(anchors),
                MatchSettings.defaults());
    }

    private static Information information() {
        Prose stock = TestProse.of("a", "left", STOCK + " " + OTHER_STOCK, "en");
        long[] keys = IndexedProse.vocabulary(stock.words().keys());
        long[] counts = new long[keys.length];
        Arrays.fill(counts, 5_000);
        return new Information(10_000, keys, counts, new long[0], new long[0]);
    }
}
