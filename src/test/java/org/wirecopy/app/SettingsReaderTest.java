package org.wirecopy.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {
    record Source(@JsonProperty(required = true) String path, String format) {}

    record Join(@JsonProperty(defaultValue = "0.30") double threshold, Integer days) {
        Join {
            if (!(threshold > 0 && threshold <= 1)) {
                throw new IllegalArgumentException("threshold must lie above 0 and at most at 1, got " + threshold);
            }
            if (days != null && days < 0) {
                throw new IllegalArgumentException("days must be 0 or more, got " + days);
            }
        }
    }

    record Job(
            @JsonProperty(required = true) String name,
            @JsonProperty(defaultValue = "[]") List<Source> sources,
            @JsonProperty(defaultValue = "{}") Map<String, Source> byName,
            @JsonProperty(defaultValue = "true") boolean text,
            @JsonProperty(defaultValue = "{}") Join join) {}

    private final SettingsReader reader = new SettingsReader();

    private Job read(String json) {
        return reader.read(JobFile.parse(json), Job.class, "");
    }

    @Test
    void whatIsLeftOutHasItsDefault() {
        assertThat(read("{'name': 'x', 'sources': [{'path': 'a'}]}".replace('\'', '"')))
                .isEqualTo(new Job("x", List.of(new Source("a", null)), Map.of(), true, new Join(0.30, null)));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void everyProblemIsToldAtOnce() {
        Job job = read("""
                {"sources": [{"paht": "a"}], "text": "yes", "jion": {}, "zzzzzz": 1,
                 "join": {"threshold": 7, "days": -1}, "byName": {"x": {"path": 3}}}""");
        assertThat(job).isNull();
        assertThat(reader.problems())
                .containsExactlyInAnyOrder(
                        "unknown setting jion; did you mean join?",
                        "unknown setting zzzzzz; known here: name, sources, byName, text, join",
                        "name is missing",
                        "unknown setting sources[0].paht; did you mean path?",
                        "sources[0].path is missing",
                        "byName.x.path must be text in quotation marks, got 3",
                        "text must be true or false, got \"yes\"",
                        "join.threshold must lie above 0 and at most at 1, got 7.0",
                        "join.days must be 0 or more, got -1");
    }

    @Test
    void aNumberTooLargeForItsSettingIsRefused() {
        read("{\"name\": \"x\", \"join\": {\"days\": 5000000000}}");
        assertThat(reader.problems()).containsExactly("join.days must be a whole number, got 5000000000");
    }
}
