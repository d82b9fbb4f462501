package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Precision;
import org.wirecopy.match.Kind;
import org.wirecopy.match.Passage;

class OriginTest {
    private static Standing article(String id, String outlet, String time, Precision precision, String... suppliers) {
        return new Standing(
                id, outlet, null, false, time == null ? null : Instant.parse(time), precision, List.of(suppliers));
    }

    private static final Standing MORNING = article("m", "Morning", "2023-07-27T06:00:00Z", Precision.SECOND);
    private static final Standing NOON = article("n", "Noon", "2023-07-27T12:00:00Z", Precision.MINUTE);
    private static final Standing SAME_DAY = article("d", "Daily", "2023-07-27T00:00:00Z", Precision.DAY);
    private static final Standing NEXT_DAY = article("x", "Next", "2023-07-28T00:00:00Z", Precision.DAY);
    private static final Standing UNDATED = article("u", "Undated", null, null);

    @Test
    void intervalsDecideOnlyWhereTheyDoNotOverlap() {
        assertThat(MORNING.isBefore(NOON)).isTrue();
        assertThat(NOON.isBefore(MORNING)).isFalse();
        assertThat(SAME_DAY.isBefore(NOON)).isFalse();
        assertThat(SAME_DAY.isBefore(NEXT_DAY)).isTrue();
        assertThat(UNDATED.isBefore(NOON)).isFalse();
        assertThat(NOON.isBefore(UNDATED)).isFalse();
    }

    @Test
    void theEarliestMustPrecedeAllOthers() {
        assertThat(StoryOrigin.earliest(List.of(NOON, MORNING, NEXT_DAY))).isEqualTo("Morning");
        assertThat(StoryOrigin.earliest(List.of(NOON, SAME_DAY))).isEqualTo("undecided");
        assertThat(StoryOrigin.earliest(List.of(NOON, UNDATED))).isEqualTo("undecided");
        assertThat(StoryOrigin.earliest(List.of(SAME_DAY, NEXT_DAY))).isEqualTo("Daily");
    }

    /** The day's own article overlaps the noon's, but its outlet had another one in the morning. */
    @Test
    void anyArticleOfAnOutletCanProveThatItWasFirst() {
        Standing daily = article("e", "Daily", "2023-07-27T06:00:00Z", Precision.SECOND);
        assertThat(StoryOrigin.earliest(List.of(NOON, SAME_DAY, daily))).isEqualTo("Daily");
    }

    @Test
    void anAbsentAgencyThatHalfOfTheOutletsCreditIsTheOrigin() {
        Standing one = article("1", "One", "2023-07-27T06:00:00Z", Precision.SECOND, "AFP");
        Standing two = article("2", "Two", "2023-07-27T07:00:00Z", Precision.SECOND, "AFP", "Reuters");
        Standing three = article("3", "Three", "2023-07-27T08:00:00Z", Precision.SECOND);
        assertThat(StoryOrigin.third(List.of(one, two, three, NOON))).isEqualTo("AFP");
        assertThat(StoryOrigin.third(List.of(one, two, three, NOON, MORNING))).isNull();
        assertThat(StoryOrigin.third(List.of(one, three))).isNull();
        Standing agency = article("4", "AFP", "2023-07-27T05:00:00Z", Precision.SECOND);
        assertThat(StoryOrigin.third(List.of(one, two, agency))).isNull();
        Standing rival = article("5", "Five", null, null, "Reuters");
        assertThat(StoryOrigin.third(List.of(one, two, rival))).isNull();
    }

    @Test
    void timesGoBeforeCreditsAndCreditsBeforeEdits() {
        Passage cut = new Passage(0, 9, 0, 9, Kind.EDITED, 0.8, 2, 9, 9, List.of(), "right");
        assertThat(origin(MORNING, NOON, cut)).isEqualTo("left");
        assertThat(origin(NOON, MORNING, cut)).isEqualTo("right");
        assertThat(origin(NOON, SAME_DAY, cut)).isEqualTo("right");
        assertThat(origin(NOON, SAME_DAY)).isEqualTo("undecided");
        Standing credits = article("c", "Copy", "2023-07-27T00:00:00Z", Precision.DAY, "Noon");
        assertThat(origin(NOON, credits, cut)).isEqualTo("left");
    }

    private static String origin(Standing left, Standing right, Passage... passages) {
        SharedSide none = new SharedSide(1, 1, 0, 1);
        return PairOrigin.of(
                new SharedPair(
                        left,
                        right,
                        true,
                        List.of(),
                        new int[0],
                        new int[0],
                        1,
                        List.of(passages),
                        none,
                        none,
                        null,
                        null,
                        null),
                List.of(passages));
    }

    @Test
    void anAgencyIsKnownByItsNameOrItsInitials() {
        assertThat(AgencyNames.mean("Reuters", "Reuters UK", false)).isTrue();
        assertThat(AgencyNames.mean("AFP", "afp.com", false)).isTrue();
        assertThat(AgencyNames.mean("AP", "The Associated Press", true)).isTrue();
        assertThat(AgencyNames.mean("AP", "Associated Press", false)).isTrue();
        assertThat(AgencyNames.mean("AP", "Associated Press of Pakistan", false))
                .isFalse();
        assertThat(AgencyNames.mean("dpa", "Deutsche Presse-Agentur", false)).isTrue();
        assertThat(AgencyNames.mean("AP", "Austin Post", false)).isFalse();
        assertThat(AgencyNames.mean("AP", "apnews", false)).isFalse();
        assertThat(AgencyNames.mean("", "", true)).isFalse();
    }
}
