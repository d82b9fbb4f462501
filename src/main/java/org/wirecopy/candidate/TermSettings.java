package org.wirecopy.candidate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;

/**
 * How whole articles are compared.
 *
 * @param vocabulary the driver holds these terms, so their number is limited
 * @param telling enough to see what an article is about
 */
public record TermSettings(
        @JsonProperty(defaultValue = "50000")
        @JsonPropertyDescription("How many terms, those in most articles, count in whole articles, in 100 to 1000000.")
        int vocabulary,

        @JsonProperty(defaultValue = "10")
        @JsonPropertyDescription("How many telling terms are kept of each article and outlet, in 0 to 1000.")
        int telling)
        implements Serializable {

    public TermSettings {
        if (vocabulary < 100 || vocabulary > 1_000_000) {
            throw new IllegalArgumentException("vocabulary must lie in 100 to 1000000, got " + vocabulary);
        }
        if (telling < 0 || telling > 1000) {
            throw new IllegalArgumentException("telling must lie in 0 to 1000, got " + telling);
        }
    }

    /** The defaults of the job file. */
    public static TermSettings defaults() {
        return new TermSettings(50_000, 10);
    }
}
