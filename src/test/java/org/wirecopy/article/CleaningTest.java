package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class CleaningTest {
    private static final String COPYRIGHT = "Printed by the Daily Bugle and its friends in the harbour.";
    private static final String NOTICE = "Ask the harbour master for the paper edition";
    private static List<Article> articles;

    @BeforeAll
    static void makeArticles() {
        Random random = new Random(7);
        articles = new ArrayList<>();
        List<String> wire = paragraphs(random, 6);
        for (int i = 0; i < 8; i++) {
            articles.add(article("bugle-" + i, "Bugle", i, paragraphs(random, 6), List.of(COPYRIGHT)));
            articles.add(article("echo-" + i, "Echo", i, wire, List.of()));
            articles.add(article("wire-" + i, "Wire" + i, i, wire, List.of("Local desk " + (char) ('a' + i))));
            articles.add(article("town-" + i, "Town" + i % 4, i, paragraphs(random, 6), List.of(NOTICE)));
        }
    }

    private static List<String> paragraphs(Random random, int count) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder line = new StringBuilder("The");
            for (int w = 0; w < 12; w++) {
                line.append(' ');
                for (int syllable = 0; syllable < 4; syllable++) {
                    line.append("bdfgklmnprst".charAt(random.nextInt(12))).append("aeiou".charAt(random.nextInt(5)));
                }
            }
            lines.add(line.append('.').toString());
        }
        return lines;
    }

    private static Article article(String id, String outlet, int day, List<String> body, List<String> tail) {
        List<String> lines = new ArrayList<>(body);
        lines.addAll(tail);
        Instant time = Instant.parse("2020-01-01T00:00:00Z").plusSeconds(86_400L * day);
        return new Article(
                id,
                outlet,
                null,
                false,
                null,
                null,
                null,
                time,
                Precision.DAY,
                "en",
                "UTF-8",
                "a.jsonl",
                day,
                String.join("\n\n", lines));
    }

    private static Cleaned clean(int partitions, CleanSettings settings) {
        Dataset<Article> rows = LocalSpark.session()
                .createDataset(articles, Records.encoder(Article.class))
                .repartition(partitions);
        return Cleaned.of(Cleaning.of(rows, settings));
    }

    @Test
    void furnitureIsLearnedAndCopyIsNot() {
        assertThat(clean(3, CleanSettings.defaults()).templates().collectAsList())
                .extracting(Template::outlet, Template::text, Template::articles, Template::rule)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Bugle", COPYRIGHT, 8L, "recurring"),
                        org.assertj.core.groups.Tuple.tuple(null, NOTICE, 8L, "recurring"));
    }

    @Test
    void theSameOnAnyPartitioning() {
        List<List<String>> runs = new ArrayList<>();
        for (int partitions : new int[] {1, 5}) {
            Cleaned cleaned = clean(partitions, CleanSettings.defaults());
            runs.add(cleaned.prose().collectAsList().stream()
                    .sorted(Comparator.comparing(Prose::articleId))
                    .map(p -> p.articleId()
                            + p.furniture()
                            + p.sentences()
                            + p.words().size())
                    .toList());
            runs.add(cleaned.templates().collectAsList().stream()
                    .map(Template::toString)
                    .sorted()
                    .toList());
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(2)).hasSize(articles.size());
        assertThat(runs.get(1)).isEqualTo(runs.get(3)).hasSize(2);
    }

    @Test
    void contentLeavesOutTheWhiteSpaceAroundASentence() {
        Article odd = article(
                "odd", "Odd", 1, List.of(" \uD83D\uDE00 First one. Second one.  ", "\u00a0Third one.\n"), List.of());
        CleanArticle cleaned =
                new ArticleCleaner(CleanSettings.defaults()).clean(new LearnedArticle(odd, new long[0], new long[0]));
        Prose prose = cleaned.prose();
        int[] points = odd.text().codePoints().toArray();
        List<String> contents = new ArrayList<>();
        for (int s = 0; s < prose.sentences(); s++) {
            int begin = prose.contentBegins()[s];
            contents.add(new String(points, begin, prose.contentEnds()[s] - begin));
        }
        assertThat(contents).containsExactly("\uD83D\uDE00 First one.", "Second one.", "Third one.");
        assertThat(prose.sentenceBegins()[0]).isZero();
        assertThat(prose.sentenceEnds()[2]).isEqualTo(points.length);
    }
}
