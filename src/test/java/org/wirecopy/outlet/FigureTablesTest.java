package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.outlet.Corpus.article;
import static org.wirecopy.outlet.Corpus.match;
import static org.wirecopy.outlet.Corpus.verbatim;

import java.util.Comparator;
import java.util.List;
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

    private static int length(String... texts) {
        return String.join("", texts).length();
    }

    @Test
    void theKindsOfAnArticleAddUpAndQuotationsStandApart() {
        ArticleRow row = byId(bridge().tables().articles().collectAsList(), "a1");
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

    private static ArticleRow byId(List<ArticleRow> rows, String id) {
        return rows.stream().filter(row -> row.articleId().equals(id)).findAny().orElseThrow();
    }

    @Test
    void aSentenceTakesTheBestOfItsMatchesAndNamesAllOutletsThatHaveIt() {
        List<SentenceRow> rows = bridge().tables().sentences().collectAsList().stream()
                .sorted(Comparator.comparing(SentenceRow::articleId).thenComparing(SentenceRow::sentence))
                .toList();
        assertThat(rows).hasSize(10);
        assertThat(rows.get(0).kind()).isEqualTo("boilerplate");
        assertThat(rows.get(0).evidence()).isEqualTo("menu");
        assertThat(rows.get(2).text()).isEqualTo(B);
        assertThat(rows.get(2).kind()).isEqualTo("verbatim");
        assertThat(rows.get(2).evidence()).isEqualTo("b1#1");
        assertThat(rows.get(2).otherOutlets()).containsExactly("Beta", "Gamma");
        assertThat(rows.get(2).origin()).isEqualTo("undecided");
        assertThat(rows.get(3).origin()).isNull();
        assertThat(rows.get(5).origin()).isEqualTo("Alpha");
        // Three of ten words are too few to call it the same sentence, but the reader is told.
        assertThat(rows.get(9).kind()).isEqualTo("own");
        assertThat(rows.get(9).evidence()).isEqualTo("b1#0");
        assertThat(rows.get(9).otherOutlets()).isEmpty();
    }

    @Test
    void pairsCarrySharesTimesAndHeadlines() {
        FigureTables tables = bridge().tables();
        ArticlePairRow pair = tables.articlePairs().collectAsList().stream()
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
        assertThat(tables.passages().collectAsList())
                .singleElement()
                .satisfies(passage -> assertThat(passage.origin()).isEqualTo("left"));
        OutletPairRow outlets = tables.outletPairs().collectAsList().stream()
                .filter(row ->
                        row.leftOutlet().equals("Alpha") && row.rightOutlet().equals("Beta"))
                .findAny()
                .orElseThrow();
        assertThat(outlets.leftFirst()).isEqualTo(1);
        assertThat(outlets.leftQuotedCharacters()).isEqualTo(length(C));
        assertThat(outlets.leftSharedCharacters()).isEqualTo(length(A, B));
    }

    @Test
    void eachSentenceAndOutletHasOneWitness() {
        List<MatchRow> matches = bridge().tables().matches().collectAsList();
        assertThat(matches).hasSize(6);
        assertThat(matches.stream().filter(row -> !row.witness()).map(MatchRow::leftSentence))
                .containsExactly(0);
    }
}
