package org.wirecopy.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirecopy.candidate.ArticleTerms.Frequency;
import org.wirecopy.candidate.ArticleTerms.Text;

class TermCountsTest {
    private static final List<Text> TEXTS = List.of(
            new Text("a", "one", "The harbour froze; the harbour master wept."),
            new Text("b", "one", ""),
            new Text("c", "two", "Wombats wept."),
            new Text("d", "two", "The harbour opened, and wombats wept."));

    private static List<TermCounts.Counted> counted(int mostNumbered) {
        List<TermCounts.Counted> counted = new ArrayList<>();
        TermCounts.of(TEXTS.iterator(), mostNumbered).forEachRemaining(counted::add);
        return counted;
    }

    /** Numbers begin anew behind each article with a term, behind some, or never. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 100})
    void howManyArticlesHaveATermDoesNotDependOnWhereNumbersBeginAnew(int mostNumbered) {
        Map<String, Long> articles = new TreeMap<>();
        TermCounts.frequencies(counted(mostNumbered).iterator())
                .forEachRemaining((Frequency each) -> articles.merge(each.term(), each.articles(), Long::sum));
        assertThat(articles)
                .isEqualTo(new TreeMap<>(Map.of(
                        "", 4L, "and", 1L, "froze", 1L, "harbour", 2L, "master", 1L, "opened", 1L, "the", 2L, "wept",
                        3L, "wombats", 2L)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 6, 100})
    void howOftenAnArticleHasATermDoesNotEither(int mostNumbered) {
        var counts = new TermCounts.InVocabulary(new String[] {"harbour", "lost", "the", "wombats"});
        assertThat(counted(mostNumbered).stream().map(counts::of).map(Object::toString))
                .containsExactly("(4,[0,2],[2.0,2.0])", "(4,[],[])", "(4,[3],[1.0])", "(4,[0,2,3],[1.0,1.0,1.0])");
    }

    @Test
    void aTermIsNamedByTheFirstArticleThatHasIt() {
        List<TermCounts.Counted> counted = counted(100);
        assertThat(counted.get(2).named()).isEqualTo(5);
        assertThat(counted.get(2).names()).containsExactly("wombats");
        assertThat(counted(4).get(2).named()).isZero();
        assertThat(counted(4).get(2).names()).containsExactly("wombats", "wept");
    }
}
