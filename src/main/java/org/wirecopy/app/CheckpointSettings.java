package org.wirecopy.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/**
 * What a run puts away for {@code --resume}.
 *
 * @param seconds what took less is computed again almost as fast as it is written and read
 */
public record CheckpointSettings(
        @JsonProperty(defaultValue = "60")
        @JsonPropertyDescription(
                "What a stage of at least this many seconds made is put away for --resume until the run succeeds, in 0"
                        + " to 1000000; null puts nothing away.")
        Integer seconds,

        @JsonProperty(defaultValue = "null")
        @JsonPropertyDescription(
                "Megabytes that checkpoints may take, in 1 to 1000000000; beyond, the oldest go first. null is no"
                        + " limit.")
        Integer megabytes) {

    public CheckpointSettings {
        if (seconds != null && (seconds < 0 || seconds > 1_000_000)) {
            throw new IllegalArgumentException("seconds must lie in 0 to 1000000 or be null, got " + seconds);
        }
        if (megabytes != null && (megabytes < 1 || megabytes > 1_000_000_000)) {
            throw new IllegalArgumentException("megabytes must lie in 1 to 1000000000 or be null, got " + megabytes);
        }
    }
}
