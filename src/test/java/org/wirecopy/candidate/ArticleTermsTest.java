package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.wirecopy.article.Article;
import org.wirecopy.spark.LocalSpark;
import org.wirecopy.spark.Records;

class ArticleTermsTest {
    private static final SparkSession SPARK = LocalSpark.session();

    private static Article article(String id, String outlet, String text) {
        return new Article(id, outlet, null, false, null, null, null, null, null, "en", "UTF-8", "a file", 0, text);
    }

    private static final List<Article> CORPUS = List.of(
            article("a", "one", "The harbour froze; the harbour master wept."),
            article("b", "one", "The harbour opened again in May 2020."),
            article("c", "two", "The mayor sang. THE MAYOR\u2019S choir sang too: 42 x."),
            article("d", "two", ""),
            article("e", "two", "\uD800 The \uDC00\u0000"));

    private static ArticleTerms terms(int partitions) {
        Dataset<Article> articles =
                SPARK.createDataset(CORPUS, Records.encoder(Article.class)).repartition(partitions);
        return ArticleTerms.of(articles, new TermSettings(100, 3));
    }

    @Test
    void theTellingTermsOfAnArticleAreTheHeaviest() {
        try (var terms = terms(2)) {
            Map<String, List<String>> names = terms.articles().collectAsList().stream()
                    .collect(Collectors.toMap(
                            ArticleTerms.OfArticle::articleId,
                            each -> each.terms().stream().map(TermWeight::term).toList()));
            assertThat(names)
                    .containsEntry("a", List.of("harbour", "froze", "master"))
                    .containsEntry("b", List.of("again", "in", "may"))
                    .containsEntry("c", List.of("sang", "choir", "mayor"))
                    .containsEntry("d", List.of());
        }
    }

    @Test
    void theTellingTermsOfAnOutletAreInManyOfItsArticlesAndFewOthers() {
        try (var terms = terms(2)) {
            List<ArticleTerms.OfOutlet> outlets = terms.outlets().collectAsList();
            TermWeight first = outlets.stream()
                    .filter(each -> each.outlet().equals("one"))
                    .findAny()
                    .orElseThrow()
                    .terms()
                    .get(0);
            assertThat(first.term()).isEqualTo("harbour");
            assertThat(first.weight()).isEqualTo(2.0 / 2 * StrictMath.log(6.0 / 3));
        }
    }

    @Test
    void similarityIsTheCosineOfTheWeights() {
        try (var terms = terms(3)) {
            var pairs = SPARK.createDataset(
                    List.of(
                            new ArticleTerms.Pair("a", "b"),
                            new ArticleTerms.Pair("a", "c"),
                            new ArticleTerms.Pair("a", "d")),
                    Records.encoder(ArticleTerms.Pair.class));
            Map<String, Double> found = terms.similarities(pairs).collectAsList().stream()
                    .collect(Collectors.toMap(
                            ArticleTerms.Similarity::rightArticleId, ArticleTerms.Similarity::similarity));
            double the = Math.log(6.0 / 5);
            double harbour = Math.log(6.0 / 3);
            double rare = Math.log(6.0 / 2);
            double a = Math.sqrt(4 * the * the + 4 * harbour * harbour + 3 * rare * rare);
            double b = Math.sqrt(the * the + harbour * harbour + 4 * rare * rare);
            assertThat(found.get("b")).isEqualTo((2 * the * the + 2 * harbour * harbour) / a / b, within(1e-12));
            assertThat(found.get("c")).isPositive().isLessThan(.2);
            assertThat(found).containsEntry("d", 0.0);
        }
    }

    @Test
    void partitionsChangeNoDigit() {
        List<List<ArticleTerms.OfArticle>> runs = new ArrayList<>();
        for (int partitions : new int[] {1, 4}) {
            try (var terms = terms(partitions)) {
                runs.add(terms.articles().collectAsList());
            }
        }
        assertThat(runs.get(1)).containsExactlyInAnyOrderElementsOf(runs.get(0));
    }
}
