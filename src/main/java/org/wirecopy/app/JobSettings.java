package org.wirecopy.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** All settings of a run; each stage has a record of its own. */
public record JobSettings(
        @JsonProperty @JsonPropertyDescription("What the run is called; the job file's name if left out.")
        String name,

        @JsonProperty @JsonPropertyDescription("The folder to publish in; output/NAME if left out.")
        String output,

        @JsonProperty(defaultValue = "true")
        @JsonPropertyDescription("Whether the tables hold the articles' text; spans stay where they do not.")
        boolean text) {}
