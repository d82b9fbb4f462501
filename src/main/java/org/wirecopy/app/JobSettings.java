package org.wirecopy.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import org.wirecopy.article.AdmissionSettings;
import org.wirecopy.article.CleanSettings;
import org.wirecopy.article.OutletSettings;
import org.wirecopy.article.SourceSettings;
import org.wirecopy.candidate.JoinSettings;
import org.wirecopy.candidate.TermSettings;
import org.wirecopy.match.MatchSettings;
import org.wirecopy.outlet.FigureSettings;

/** All settings of a run; each stage has a record of its own. */
public record JobSettings(
        @JsonProperty(required = true)
        @JsonPropertyDescription("What the run is called; the job file's name if left out.")
        String name,

        @JsonProperty(required = true)
        @JsonPropertyDescription("Where the articles are: a list of at least one source.")
        List<SourceSettings> sources,

        @JsonProperty(defaultValue = "{}")
        @JsonPropertyDescription("What the job says of outlets, by the name that the sources use.")
        Map<String, OutletSettings> outlets,

        @JsonProperty(required = true) @JsonPropertyDescription("The folder to publish in; output/NAME if left out.")
        String output,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Whether the tables hold the articles' text; spans stay where they do not.")
        boolean text,

        @JsonProperty(defaultValue = "{}") AdmissionSettings read,
        @JsonProperty(defaultValue = "{}") CleanSettings clean,
        @JsonProperty(defaultValue = "{}") JoinSettings join,
        @JsonProperty(defaultValue = "{}") TermSettings terms,
        @JsonProperty(defaultValue = "{}") MatchSettings match,
        @JsonProperty(defaultValue = "{}") FigureSettings figures,
        @JsonProperty(defaultValue = "{}") CheckpointSettings checkpoints) {

    public JobSettings {
        if (sources != null && sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "sources must name at least one source, such as {\"path\": \"news.jsonl\"}");
        }
    }
}
