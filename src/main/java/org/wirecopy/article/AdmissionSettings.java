package org.wirecopy.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;

/** Which records become articles; a job's {@code read}. */
public record AdmissionSettings(
        @JsonProperty(defaultValue = "1")
        @JsonPropertyDescription("Shorter texts are rejected; in characters, 1 to 1000000.")
        int minCharacters,

        @JsonProperty(defaultValue = "1000000")
        @JsonPropertyDescription("Longer texts are rejected; in characters, 1 to 100000000.")
        int maxCharacters,

        @JsonProperty(defaultValue = "1")
        @JsonPropertyDescription("Stop if a larger share of the records is rejected; 0 to 1, 1 is never.")
        double maxRejectedShare)
        implements Serializable {

    public AdmissionSettings {
        if (minCharacters < 1 || minCharacters > 1_000_000) {
            throw new IllegalArgumentException("minCharacters must lie in 1 to 1000000, got " + minCharacters);
        }
        if (maxCharacters < 1 || maxCharacters > 100_000_000) {
            throw new IllegalArgumentException("maxCharacters must lie in 1 to 100000000, got " + maxCharacters);
        }
        if (maxCharacters < minCharacters) {
            throw new IllegalArgumentException(
                    "maxCharacters must be at least minCharacters (" + minCharacters + "), got " + maxCharacters);
        }
        if (!(maxRejectedShare >= 0 && maxRejectedShare <= 1)) {
            throw new IllegalArgumentException("maxRejectedShare must lie in 0 to 1, got " + maxRejectedShare);
        }
    }

    public static AdmissionSettings defaults() {
        return new AdmissionSettings(1, 1_000_000, 1);
    }

    /**
     * How many bytes of a record are looked at. A character takes at most 12 bytes (two escapes of JSON); the rest is
     * room for what a record holds beside its text. It bounds the memory that a hostile file can ask for.
     */
    int maxRecordBytes() {
        return (int) Math.min(Integer.MAX_VALUE - 64, 12L * maxCharacters + (16 << 20));
    }
}
