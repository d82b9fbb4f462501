package org.wirecopy.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
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

    private static CleanSettings settings(int articles, List<String> languages) {
        return new CleanSettings(true, articles, true, true, true, true, true, true, languages);
    }
}
