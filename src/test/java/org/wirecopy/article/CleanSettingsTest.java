package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CleanSettingsTest {
    @Test
    void defaultsAreThoseInTheAnnotations() throws Exception {
        ObjectMapper json = new ObjectMapper();
        for (RecordComponent component : CleanSettings.class.getRecordComponents()) {
            JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
            Object value = component.getAccessor().invoke(CleanSettings.defaults());
            assertThat(json.readTree(property.defaultValue()).toString())
                    .as(component.getName())
                    .isEqualTo(json.valueToTree(value).toString());
        }
    }

    @Test
    void outOfRangeIsNamed() {
        assertThatThrownBy(() -> settings(2, List.of("en")))
                .hasMessage("recurringArticles must lie in 3 to 1000, got 2");
        assertThatThrownBy(() -> settings(5, List.of())).hasMessageContaining("languages must name one language");
        assertThatThrownBy(() -> settings(5, List.of("xx"))).hasMessageContaining("got \"xx\"");
    }

    @Test
    void aJobMayNameAgenciesOfItsOwn() {
        CleanSettings settings = with(Map.of("Harbour Wire", List.of("Harbour Wire", "HWR")));
        Article article = new Article(
                "a",
                "Echo",
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                "en",
                null,
                "x",
                0,
                "The gates are shut, he told HWR.");
        LearnedArticle learned = new LearnedArticle(article, new long[0], new long[0]);
        assertThat(new ArticleCleaner(settings).clean(learned).prose().credits())
                .extracting(Credit::agency, Credit::role)
                .containsExactly(tuple("Harbour Wire", "supply"));
        assertThat(new ArticleCleaner(CleanSettings.defaults())
                        .clean(learned)
                        .prose()
                        .credits())
                .isEmpty();
        assertThatThrownBy(() -> with(Map.of("Harbour Wire", List.of("H"))))
                .hasMessageStartingWith("agencies must have spellings of two characters")
                .hasMessageContaining("got \"H\"");
    }

    private static CleanSettings with(Map<String, List<String>> agencies) {
        return new CleanSettings(true, 5, true, true, true, true, true, true, List.of("en"), agencies);
    }

    private static CleanSettings settings(int articles, List<String> languages) {
        return new CleanSettings(true, articles, true, true, true, true, true, true, languages, Map.of());
    }
}
