package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Prose;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class InformationTest {
    private static final int ARTICLES = 20;
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    /** ln(1020 / 21): a word in all of 20 articles, beside the 1,000 in which every word is rare. */
    private static final int IN_ALL = 31;

    /** ln(1020 / 2): a word in one of them. */
    private static final int IN_ONE = 50;

    @Test
    void aWordThatAlwaysFollowsAnotherDayByDaySaysNothing() {
        byte[] said = said(article -> MONDAY.plusSeconds(86_400L * article));
        assertThat(said).containsExactly(IN_ALL, 0, IN_ONE);
    }

    @Test
    void copiesOfOneDayAreNoStockPhrase() {
        byte[] said = said(article -> MONDAY);
        assertThat(said).containsExactly(IN_ALL, IN_ALL, IN_ONE);
    }

    @Test
    void undatedArticlesMakeNoStockPhrase() {
        byte[] said = said(article -> null);
        assertThat(said).containsExactly(IN_ALL, IN_ALL, IN_ONE);
    }

    @Test
    void withoutACorpusEveryWordIsRare() {
        byte[] said = Information.unknown().of(prose(0, null).words().keys());
        assertThat(said).containsExactly(55, 55, 55);
    }

    @Test
    void whatIsCommonSaysSomethingOnceAndNamesLittle() {
        var information = Information.unknown();
        var one = SaidWords.of(new long[] {7, 8, 8, 9}, 0, 4, information);
        var other = SaidWords.of(new long[] {8, 5, 8, 8, 7}, 0, 5, information);
        assertThat(one.common(other)).isEqualTo(2 * 55).isEqualTo(other.common(one));
        assertThat(one.common(SaidWords.of(new long[] {8, 5}, 1, 2, information)))
                .isZero();
        var name = SaidWords.of(new long[] {7, 9}, new byte[] {55, 55}, 0, 2, word -> word == 0);
        assertThat(one.common(name)).isEqualTo(12 + 55);
    }

    /** What the words "percentage points zebra" say, in numbers, in a corpus in which the first two stand in every article. */
    private static byte[] said(IntFunction<Instant> publishedAt) {
        List<Prose> proses = IntStream.range(0, ARTICLES)
                .mapToObj(article -> prose(article, publishedAt.apply(article)))
                .toList();
        var dataset = LocalSpark.session()
                .createDataset(proses, Records.encoder(Prose.class))
                .repartition(3);
        return Information.of(dataset, ARTICLES).of(proses.get(0).words().keys());
    }

    private static Prose prose(int article, Instant publishedAt) {
        return SmallCorpora.article("a" + article, "outlet", publishedAt, List.of(new long[] {1, 2, 100 + article}));
    }
}
