package org.wirecopy.match;

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
        byte[] said = IndexedProse.of(prose(0, null), Information.unknown()).information;
        assertThat(said).containsExactly(55, 55, 55);
    }

    /** What the words of "percentage points zebra" say in a corpus in which the first two stand in every article. */
    private static byte[] said(IntFunction<Instant> publishedAt) {
        List<Prose> proses = IntStream.range(0, ARTICLES)
                .mapToObj(article -> prose(article, publishedAt.apply(article)))
                .toList();
        var dataset = LocalSpark.session()
                .createDataset(proses, Records.encoder(Prose.class))
                .repartition(3);
        return IndexedProse.of(proses.get(0), Information.of(dataset, ARTICLES)).information;
    }

    private static Prose prose(int article, Instant publishedAt) {
        String own = "zebra" + "abcdefghijklmnopqrst".charAt(article);
        return TestProse.of("a" + article, "outlet", publishedAt, "percentage points " + own, "en");
    }
}
