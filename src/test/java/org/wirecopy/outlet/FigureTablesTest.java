package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.outlet.Corpus.article;
import static org.wirecopy.outlet.Corpus.match;
import static org.wirecopy.outlet.Corpus.verbatim;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Precision;
import org.wirecopy.match.Kind;
import org.wirecopy.match.Passage;

class FigureTablesTest {
    private static final String A = "The minister opened the new bridge on Monday after years of delay. ";
    private static final String B = "Work had begun in the spring of the year before last, he said. ";
    private static final String C = "\"We are proud of what was done here by so many hands,\" said the minister. ";
    private static final String D = "Nobody else has a word of this sentence about the local choir. ";
    private static final String E = "Commuters will save half an hour on their way to the harbour. ";
    private static final String MENU = "Home News Sport Weather ";

    /** Three outlets on one story; the first carries furniture, a quotation and text of its own. */
    static Corpus bridge() {
        return new Corpus()
                .with(article("a1", "Alpha")
                        .at("2023-07-27T08:00:00Z", Precision.SECOND)
                        .title("Bridge opens")
                        .carries(MENU, "menu")
                        .says(A, B, C, D))
                .with(article("b1", "Beta")
                        .at("2023-07-27T09:00:00Z", Precision.SECOND)
                        .title("Bridge, opens")
                        .says(A, B, C))
                .with(article("c1", "Gamma")
                        .at("2023-07-27T00:00:00Z", Precision.DAY)
                        .title("New bridge")
                        .says(B, E))
                .sharing(
                        "a1",
                        "b1",
                        List.of(new Passage(24, 156, 0, 130, Kind.VERBATIM, 0.9, 24, 130, 130, List.of(), null)),
                        verbatim(1, 0),
                        verbatim(2, 1),
                        match(3, 2, Kind.QUOTED, 0.8, 0.7))
                .sharing("a1", "c1", match(2, 0, Kind.EDITED, 0.9, 0.9))
                .sharing("b1", "c1", match(1, 0, Kind.EDITED, 0.9, 0.9), match(0, 1, Kind.REWRITTEN, 0.5, 0.3));
    }

    private static Corpus.Told told;

    @BeforeAll
    static void tell() {
        told = bridge().told(FigureSettings.defaults());
    }

    private static int length(String... texts) {
        return String.join("", texts).length();
    }

    @Test
    void theKindsOfAnArticleAddUpAndQuotationsStandApart() {
        ArticleRow row = told.article("a1");
        assertThat(row.characters()).isEqualTo(length(MENU, A, B, C, D));
        assertThat(row.boilerplateCharacters()).isEqualTo(length(MENU));
        assertThat(row.verbatimCharacters()).isEqualTo(length(A, B));
        assertThat(row.quotedCharacters()).isEqualTo(length(C));
        assertThat(row.ownCharacters()).isEqualTo(length(D));
        assertThat(row.ownShare()).isEqualTo((double) length(D) / length(A, B, C, D));
        assertThat(row.originatedCharacters()).isEqualTo(length(A));
        assertThat(row.undecidedCharacters()).isEqualTo(length(B));
        assertThat(row.originalShare()).isEqualTo((double) length(D, A) / length(A, B, C, D));
    }

    @Test
    void aSentenceTakesTheBestOfItsMatchesAndNamesAllOutletsThatHaveIt() {
        assertThat(told.sentences()).hasSize(10);
        assertThat(told.sentence("a1", 0).kind()).isEqualTo("boilerplate");
        assertThat(told.sentence("a1", 0).evidence()).isEqualTo("menu");
        assertThat(told.sentence("a1", 2).text()).isEqualTo(B);
        assertThat(told.sentence("a1", 2).kind()).isEqualTo("verbatim");
        assertThat(told.sentence("a1", 2).evidence()).isEqualTo("b1#1");
        assertThat(told.sentence("a1", 2).otherOutlets()).containsExactly("Beta", "Gamma");
        assertThat(told.sentence("a1", 2).origin()).isEqualTo("undecided");
        assertThat(told.sentence("a1", 3).origin()).isNull();
        assertThat(told.sentence("b1", 0).origin()).isEqualTo("Alpha");
    }

    /** Three of ten words are too few to call it the same sentence, but the reader is told. */
    @Test
    void aThinMatchIsListedAndDoesNotCount() {
        assertThat(told.sentence("c1", 1).kind()).isEqualTo("own");
        assertThat(told.sentence("c1", 1).evidence()).isEqualTo("b1#0");
        assertThat(told.sentence("c1", 1).otherOutlets()).isEmpty();
        assertThat(told.matches()).hasSize(6);
        assertThat(told.matches().stream().filter(row -> !row.witness()).map(MatchRow::leftSentence))
                .containsExactly(0);
    }

    @Test
    void pairsOfArticlesCarrySharesTimesAndHeadlines() {
        ArticlePairRow pair = told.articlePairs().stream()
                .filter(row ->
                        row.leftArticleId().equals("a1") && row.rightArticleId().equals("b1"))
                .findAny()
                .orElseThrow();
        assertThat(pair.leftSharedCharacters()).isEqualTo(length(A, B));
        assertThat(pair.rightShare()).isEqualTo((double) length(A, B) / length(A, B, C));
        assertThat(pair.origin()).isEqualTo("left");
        assertThat(pair.secondsApart()).isEqualTo(3600);
        assertThat(pair.headlineChanged()).isFalse();
        assertThat(pair.leftAddedCharacters()).isEqualTo(length(D));
        assertThat(told.passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.origin()).isEqualTo("left"));
    }

    @Test
    void pairsOfOutletsCountASentenceOnce() {
        OutletPairRow pair = told.outletPairs().stream()
                .filter(row ->
                        row.leftOutlet().equals("Alpha") && row.rightOutlet().equals("Beta"))
                .findAny()
                .orElseThrow();
        assertThat(pair.articlePairs()).isEqualTo(1);
        assertThat(pair.leftFirst()).isEqualTo(1);
        assertThat(pair.leftQuotedCharacters()).isEqualTo(length(C));
        assertThat(pair.leftSharedCharacters()).isEqualTo(length(A, B));
        assertThat(pair.leftShare()).isEqualTo((double) length(A, B) / length(A, B, C, D));
    }

    @Test
    void theTablesAgree() {
        assertThat(Checks.of(told.tables(), Corpus.counts(5, 1, 1))).hasSize(10).allMatch(Check::ok);
        assertThat(Checks.of(told.tables(), Corpus.counts(6, 1, 1)).get(0).ok()).isFalse();
    }
}
