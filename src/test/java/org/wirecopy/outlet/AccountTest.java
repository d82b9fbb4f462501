package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Precision;
import org.wirecopy.match.Kind;

class AccountTest {
    private static final Instant NOON = Instant.parse("2023-07-27T12:00:00Z");

    /** Two sentences of 10 and 20 characters. */
    private static Outline outline(String... suppliers) {
        return new Outline(
                "m",
                "Mine",
                "House",
                false,
                NOON,
                Precision.SECOND,
                null,
                new int[] {10, 30},
                5,
                Arrays.asList(null, null),
                List.of(suppliers),
                new long[] {1, 2});
    }

    private static Side side(
            String id, String outlet, int hours, boolean sameOwner, String third, Finding... findings) {
        Standing other =
                new Standing(id, outlet, null, false, NOON.plusSeconds(hours * 3600L), Precision.SECOND, List.of());
        return new Side(true, other, sameOwner, true, third, List.of(findings));
    }

    private static Finding finding(Kind kind, double similarity, double coverage) {
        return new Finding(0, 7, 0, kind, similarity, similarity, coverage, 8);
    }

    private static Ledger ledger(Side... sides) {
        return new Account(outline(), List.of(sides), new BitSet(), null).ledger(0.45, 0.35, 0.55);
    }

    @Test
    void aBetterKindGoesBeforeAHigherSimilarityAndASmallerIdLast() {
        Side edited = side("b", "B", 1, false, null, finding(Kind.EDITED, 0.6, 1));
        Side rewritten = side("a", "A", 1, false, null, finding(Kind.REWRITTEN, 0.9, 1));
        Side alike = side("c", "C", 1, false, null, finding(Kind.EDITED, 0.6, 1));
        Verdict verdict = ledger(rewritten, alike, edited).verdicts().get(0);
        assertThat(verdict.kind()).isEqualTo(Kind.EDITED);
        assertThat(verdict.evidence()).isEqualTo("b#7");
        assertThat(verdict.otherOutlets()).containsExactly("A", "B", "C");
    }

    @Test
    void aMatchThatCoversHalfGoesBeforeABetterKindThatDoesNot() {
        Ledger ledger = ledger(
                side("a", "A", 1, false, null, finding(Kind.EDITED, 0.9, 0.49)),
                side("b", "B", 1, false, null, finding(Kind.REWRITTEN, 0.5, 0.5)));
        assertThat(ledger.verdicts().get(0).kind()).isEqualTo(Kind.REWRITTEN);
        assertThat(ledger.verdicts().get(0).otherOutlets()).containsExactly("B");
    }

    @Test
    void whoseItIsFollowsFromTimes() {
        Side later = side("a", "A", 1, false, null, finding(Kind.VERBATIM, 1, 1));
        Side earlier = side("b", "B", -1, false, null, finding(Kind.VERBATIM, 1, 1));
        assertThat(ledger(later).figures().originated()).isEqualTo(10);
        assertThat(ledger(later, earlier).figures().taken()).isEqualTo(10);
        assertThat(ledger(side("c", "C", 0, false, null, finding(Kind.VERBATIM, 1, 1)))
                        .figures()
                        .undecided())
                .isEqualTo(10);
        Verdict supplied = ledger(side("a", "A", 1, false, "AFP", finding(Kind.VERBATIM, 1, 1)))
                .verdicts()
                .get(0);
        assertThat(supplied.origin()).isEqualTo("AFP");
    }

    @Test
    void speechIsNeitherTakenNorOriginated() {
        Ledger ledger = ledger(side("a", "A", 1, false, "AFP", finding(Kind.QUOTED, 0.9, 0.8)));
        assertThat(ledger.verdicts().get(0).origin()).isNull();
        assertThat(ledger.figures().quoted()).isEqualTo(10);
        assertThat(ledger.crossings()).containsExactly(new Crossing("A", 0, 10));
    }

    @Test
    void eachOtherOutletHasOneWitness() {
        Finding first = new Finding(0, 3, 0, Kind.EDITED, 0.9, 0.9, 1, 8);
        Finding second = new Finding(0, 4, 1, Kind.VERBATIM, 1, 1, 1, 8);
        Ledger ledger = ledger(side("x", "A", 1, false, null, first, second), side("y", "A", 1, false, null, first));
        assertThat(ledger.witnesses()).containsExactly(new Witness("m", "x", 1));
        assertThat(ledger.crossings()).containsExactly(new Crossing("A", 10, 0));
    }

    @Test
    void ownTextCanBeRecycledOrCreditedAndStaysOwn() {
        BitSet repeated = new BitSet();
        repeated.set(1);
        Side side = side("a", "A", 1, true, null, finding(Kind.VERBATIM, 1, 1));
        Figures figures = new Account(outline("AFP"), List.of(side), repeated, null)
                .ledger(0.45)
                .figures();
        assertThat(figures.own()).isEqualTo(20);
        assertThat(figures.recycled()).isEqualTo(20);
        assertThat(figures.ownCredited()).isEqualTo(20);
        assertThat(figures.withinOwner()).isEqualTo(10);
    }

    @Test
    void anOwnersOutletsAreNoOthersWhereOwnersAreCompared() {
        Side house = new Side(
                true,
                new Standing("a", "A", "House", false, NOON, Precision.SECOND, List.of()),
                true,
                false,
                null,
                List.of(finding(Kind.VERBATIM, 1, 1)));
        assertThat(ledger(house).figures().own()).isEqualTo(30);
        assertThat(ledger(house).figures().withinOwner()).isEqualTo(10);
    }

    @Test
    void weakMatchesCountOnlyAtLowThresholds() {
        Ledger ledger = ledger(side("a", "A", 1, false, null, finding(Kind.REWRITTEN, 0.4, 1)));
        assertThat(ledger.figures().own()).isEqualTo(30);
        assertThat(ledger.variants()).containsExactly(new Variant(0.35, 20, 10), new Variant(0.55, 30, 0));
    }
}
