package org.wirecopy.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;

class KindsTest {
    private static final String STATEMENT =
            "The bridge will stay closed until every bolt has been looked at by somebody who knows bolts.";
    private static final String QUOTATION = "“" + STATEMENT.replace("bolts.", "bolts,”");

    @Test
    void equalWordsAreVerbatimWhateverTheirTypography() {
        assertThat(kind("It rained  on the “old” bridge.", "It rained on the \"old\" bridge."))
                .isEqualTo(Kind.VERBATIM);
    }

    @Test
    void aStatementThatTheOtherSideQuotesIsQuoted() {
        String reported = " the mayor told a crowd of anglers who had waited since dawn for news.";
        assertThat(kind(STATEMENT, QUOTATION + reported)).isEqualTo(Kind.QUOTED);
        assertThat(kind(QUOTATION + reported, STATEMENT)).isEqualTo(Kind.QUOTED);
    }

    @Test
    void whatOneSideQuotesIsSpeechWordForWordToo() {
        assertThat(kind(STATEMENT, STATEMENT)).isEqualTo(Kind.VERBATIM);
        assertThat(kind(STATEMENT, "“" + STATEMENT + "”")).isEqualTo(Kind.QUOTED);
        assertThat(kind(STATEMENT, QUOTATION + " she said.")).isEqualTo(Kind.QUOTED);
    }

    @Test
    void aQuotationToldInIndirectSpeechIsQuoted() {
        assertThat(
                        kind(
                                QUOTATION + " she said.",
                                "She said the bridge would stay closed until every bolt had been looked at by people who know."))
                .isEqualTo(Kind.QUOTED);
    }

    @Test
    void whoReportsASpeechNamesTheSpeaker() {
        assertThat(kind(
                        QUOTATION + " said harbour master Ann Other of Port Aldmoor after a long inspection.",
                        QUOTATION + " Port Aldmoor’s Ann Other wrote in a letter that reached us."))
                .isEqualTo(Kind.QUOTED);
    }

    @Test
    void reportingThatAnybodyWritesIsNotShared() {
        String tag = "she said in a note on Monday that there is ";
        String rest = "an “appropriate hour to ask whether we need further papers.”";
        String left = "While rumours spread, " + tag + rest;
        String right = "Afterwards " + tag + rest.replace("an “", "“an ");
        assertThat(kind(left, right, Information.unknown())).isEqualTo(Kind.EDITED);
        Prose common = TestProse.of("c", "other", tag, "en");
        long[] keys = IndexedProse.vocabulary(common.words().keys());
        long[] counts = new long[keys.length];
        Arrays.fill(counts, 8_000);
        assertThat(kind(left, right, new Information(10_000, keys, counts, new long[0], new long[0])))
                .isEqualTo(Kind.QUOTED);
    }

    @Test
    void aQuotationCopiedWithItsReportingIsCopied() {
        String reported = " the mayor told a crowd of anglers who had waited since dawn for news.";
        assertThat(kind(QUOTATION + reported, QUOTATION + reported.replace("dawn", "midnight")))
                .isEqualTo(Kind.EDITED);
    }

    @Test
    void aQuotationIsCopiedOnlyWithReportingBesideIt() {
        String quotation = "“Nobody here has seen a bridge as rusty as this one, and nobody here ever will.” ";
        assertThat(kinds(quotation + "“It weeps.”")).containsExactly(Kind.QUOTED, Kind.QUOTED);
        assertThat(kinds(quotation + "The mayor left through the back door before anglers could ask him more."))
                .containsExactly(Kind.VERBATIM, Kind.VERBATIM);
    }

    @Test
    void whatOneSideSaysOfItselfAndTheOtherTellsIsQuoted() {
        String said = "We will keep the bridge closed until every bolt has been looked at by somebody who knows.";
        String told = said.replace("We will", "The mayor will");
        assertThat(kind(said, told)).isEqualTo(Kind.QUOTED);
        assertThat(kind(said, said.replace("somebody who knows", "a person who knows")))
                .isEqualTo(Kind.QUOTED);
        assertThat(kind(told, told.replace("somebody who knows", "a person who knows")))
                .isEqualTo(Kind.EDITED);
    }

    @Test
    void aColumnIsCopiedThoughItSaysI() {
        assertThat(kinds("I have crossed the rusty bridge for thirty years on my way to the fish market. "
                        + "The mayor shut it without a word to the anglers who need it every morning."))
                .containsExactly(Kind.VERBATIM, Kind.VERBATIM);
    }

    @Test
    void shortSpeechIsSpeech() {
        assertThat(kind("“Everybody leaves.”", "Everybody leaves.")).isEqualTo(Kind.QUOTED);
        assertThat(kind("He “simply” leaves.", "He simply leaves.")).isEqualTo(Kind.VERBATIM);
    }

    @Test
    void reportingInOtherWordsDoesNotMakeItsQuotationACopy() {
        String quotation = "“Nobody here has seen a bridge as rusty as this one, and nobody here ever will.”";
        String left = "The mayor left through the back door before anglers could ask him more. ";
        String right = "Before anglers could ask more of him, through a door at the back, went the mayor. ";
        assertThat(kinds(left + quotation, right + quotation)).containsExactly(Kind.REWRITTEN, Kind.QUOTED);
    }

    @Test
    void aStatementPrintedAsItIsIsNoReportingBesideAQuotation() {
        String rust = "Nobody here has seen a bridge as rusty as this one, and nobody here ever will.";
        assertThat(kinds("“" + rust + "” " + STATEMENT, "“" + rust + "” “" + STATEMENT + "”"))
                .containsExactly(Kind.QUOTED, Kind.QUOTED);
    }

    /** Of the sentences of a text that stands in both articles. */
    private static List<Kind> kinds(String text) {
        return kinds(text, text);
    }

    /** Of sentences that stand in both articles in the same order. */
    private static List<Kind> kinds(String left, String right) {
        Prose prose = TestProse.of("a", "left", left, "en");
        Prose other = TestProse.of("b", "right", right, "en");
        List<Group> groups = IntStream.range(0, prose.sentences())
                .mapToObj(s -> Group.of(new Strengths.Held(s, s, 1, 1, null)))
                .toList();
        Kinds kinds = Kinds.of(groups, indexed(prose), indexed(other));
        boolean[] proven = new boolean[groups.size()];
        Arrays.fill(proven, true);
        kinds.copyQuotationsInsideCopies(proven);
        return kinds.told();
    }

    private static Kind kind(String left, String right) {
        return kind(left, right, Information.unknown());
    }

    private static Kind kind(String left, String right, Information information) {
        Prose one = TestProse.of("a", "left", left, "en");
        Prose other = TestProse.of("b", "right", right, "en");
        Group all = new Group(0, one.sentences(), 0, other.sentences(), new Strengths.Held(0, 0, 0.9, 0.9, null), 0.9);
        return Kinds.of(List.of(all), IndexedProse.of(one, information), IndexedProse.of(other, information))
                .told()
                .get(0);
    }

    /** Every word is rare. */
    private static IndexedProse indexed(Prose prose) {
        return IndexedProse.of(prose, Information.unknown());
    }
}
