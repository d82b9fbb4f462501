package org.wirecopy.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wirecopy.outlet.Corpus.article;
import static org.wirecopy.outlet.Corpus.verbatim;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Precision;
import org.wirecopy.match.Kind;
import org.wirecopy.match.Match;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class StagesTest {
    private static final String[] TEXT = {
        "The council voted on Tuesday to close the old mill by the river for good. ",
        "Residents had asked for three more years to find another use for its halls. ",
        "The mayor called the decision hard and said that the money was not there. ",
        "A small group of neighbours wants to take the matter to the courts. "
    };

    private static <T extends Record> Dataset<T> rows(List<T> rows, Class<T> type) {
        return LocalSpark.session().createDataset(rows, Records.encoder(type));
    }

    private static StoryLink link(int left, int right) {
        return new StoryLink(standing(left), standing(right), 300, 0.5);
    }

    private static Standing standing(int number) {
        return new Standing("a" + number, "outlet " + number, null, false, null, null, List.of());
    }

    @Test
    void theGraphEngineFindsTheSameStories() {
        Dataset<StoryLink> links =
                rows(List.of(link(1, 2), link(2, 3), link(4, 5), link(6, 7), link(5, 6), link(8, 9)), StoryLink.class);
        List<StoryMember> expected =
                Stories.members(Stories.inOneComponent(links), 100).collectAsList();
        assertThat(expected).hasSize(9);
        assertThat(Components.of(links)
                        .map((MapFunction<Stories.Linked, Long>) Stories.Linked::component, Encoders.LONG())
                        .distinct()
                        .count())
                .isEqualTo(3);
        assertThat(Stories.members(Components.of(links), 100).collectAsList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void oneArticleWithoutDateOrNeighbourGivesAllTables() {
        FigureTables tables = new Corpus()
                .with(article("only", "Alone").says(TEXT[0], TEXT[0]))
                .tables(FigureSettings.defaults(), 1);
        assertThat(tables.articles().collectAsList()).singleElement().satisfies(row -> {
            assertThat(row.ownShare()).isEqualTo(1);
            assertThat(row.recycledCharacters()).isEqualTo(TEXT[0].length());
        });
        assertThat(tables.outletPairs().collectAsList()).isEmpty();
        assertThat(tables.outletPairs().columns()).contains("leftOutlet", "rightQuotedCharacters");
        assertThat(tables.outletPeriods().collectAsList())
                .singleElement()
                .satisfies(row -> assertThat(row.period()).isEqualTo("undated"));
        assertThat(Checks.of(tables, Corpus.counts(1, 0, 0))).allMatch(Check::ok);
    }

    /** Two outlets print a report of an agency that is not in the corpus; a third, of the first one's house, as well. */
    private static Corpus supplied() {
        return new Corpus()
                .with(article("1", "North")
                        .owner("House")
                        .credits("AFP")
                        .at("2023-07-27T06:00:00Z", Precision.SECOND)
                        .says(TEXT))
                .with(article("2", "South")
                        .credits("AFP")
                        .at("2023-07-27T08:00:00Z", Precision.SECOND)
                        .says(TEXT))
                .with(article("3", "North Sunday")
                        .owner("House")
                        .at("2023-07-30T00:00:00Z", Precision.DAY)
                        .says(TEXT[0], TEXT[1], TEXT[2]))
                .with(article("4", "North")
                        .owner("House")
                        .at("2023-08-01T00:00:00Z", Precision.DAY)
                        .says("Nothing of this is anywhere else at all. "))
                .sharing("1", "2", verbatim(0, 0), verbatim(1, 1), verbatim(2, 2), verbatim(3, 3))
                .sharing("1", "3", verbatim(0, 0), verbatim(1, 1), verbatim(2, 2))
                .sharing("2", "3", verbatim(0, 0), verbatim(1, 1), verbatim(2, 2));
    }

    @Test
    void anAbsentAgencyIsTheOriginOfTheStory() {
        Corpus.Told told = supplied().told(FigureSettings.defaults());
        assertThat(told.stories()).singleElement().satisfies(story -> {
            assertThat(story.storyId()).isEqualTo("1");
            assertThat(story.origin()).isEqualTo("AFP");
            assertThat(story.articles()).isEqualTo(3);
        });
        assertThat(told.sentence("1", 0).origin()).isEqualTo("AFP");
        assertThat(told.articlePairs())
                .hasSize(3)
                .allMatch(pair -> pair.origin().equals("third"));
        assertThat(told.article("1").takenCharacters())
                .isEqualTo(told.article("1").characters());
        assertThat(Checks.of(told.tables(), Corpus.counts(4, 0, 0))).allMatch(Check::ok);
    }

    @Test
    void anOwnersOutletsAreNotComparedWithEachOtherOnRequest() {
        Corpus.Told told = supplied().told(new FigureSettings("owner", "year", 100, 1, 10, 200, 0.2, 100));
        assertThat(told.articlePairs()).hasSize(2);
        assertThat(told.sentence("1", 0).otherOutlets()).containsExactly("South");
        assertThat(told.outlets().stream()
                        .filter(row -> row.outlet().equals("North"))
                        .findAny()
                        .orElseThrow()
                        .withinOwnerCharacters())
                .isEqualTo((TEXT[0] + TEXT[1] + TEXT[2]).length());
        assertThat(Checks.of(told.tables(), Corpus.counts(4, 0, 0))).allMatch(Check::ok);
    }

    /** Whatever the partitions, the rows and values are the same, and the tables agree. */
    @Test
    void partitionsDoNotMatter() {
        Corpus corpus = random(11);
        FigureTables one = corpus.tables(FigureSettings.defaults(), 1);
        FigureTables five = corpus.tables(FigureSettings.defaults(), 5);
        assertThat(five.sentences().collectAsList())
                .containsExactlyInAnyOrderElementsOf(one.sentences().collectAsList());
        assertThat(five.outlets().collectAsList())
                .containsExactlyInAnyOrderElementsOf(one.outlets().collectAsList());
        assertThat(five.stories().collectAsList())
                .containsExactlyInAnyOrderElementsOf(one.stories().collectAsList());
        assertThat(Checks.of(five, Corpus.counts(corpus.articles(), 0, 0))).allMatch(Check::ok);
    }

    private static Corpus random(int seed) {
        Random random = new Random(seed);
        Corpus corpus = new Corpus();
        for (int number = 0; number < 24; number++) {
            Corpus.Draft draft =
                    article("a%02d".formatted(number), "outlet " + number % 4).says(TEXT);
            corpus.with(
                    number % 5 == 0
                            ? draft
                            : draft.at("2023-0%d-01T00:00:00Z".formatted(1 + random.nextInt(9)), Precision.DAY));
        }
        for (int left = 0; left < 24; left++) {
            for (int right = left + 1; right < 24; right++) {
                if (left % 4 != right % 4 && random.nextInt(4) == 0) {
                    corpus.sharing("a%02d".formatted(left), "a%02d".formatted(right), matches(random));
                }
            }
        }
        return corpus;
    }

    private static Match[] matches(Random random) {
        Kind[] kinds = Kind.values();
        return IntStream.range(0, 1 + random.nextInt(4))
                .mapToObj(sentence -> Corpus.match(
                        sentence,
                        random.nextInt(4),
                        kinds[random.nextInt(4)],
                        0.35 + random.nextInt(13) * 0.05,
                        random.nextInt(11) / 10.0))
                .toArray(Match[]::new);
    }
}
