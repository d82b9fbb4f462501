package org.wirecopy.candidate;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;

/**
 * How sentences are joined.
 *
 * @param threshold .30 puts 95 % of PAN 2013's cases forward; each further .05 costs half as much again
 * @param listed no list of real news came near the default; templates and mass copies do
 * @param broadcastMegabytes 1.3 million sentences of news take 600
 * @param chunk the largest number of sentences that one task compares with one another at a time
 */
public record JoinSettings(
        @JsonProperty(defaultValue = "0.30")
        @JsonPropertyDescription(
                "Two sentences are compared further if the cosine of their TF-IDF vectors is at least this, in 0.1 to 1.")
        double threshold,

        @JsonProperty(defaultValue = "null")
        @JsonPropertyDescription(
                "Compare only articles published at most this many days (UTC) apart, in 0 to 36500; null compares all.")
        Integer days,

        @JsonProperty(defaultValue = "5")
        @JsonPropertyDescription("Sentences with fewer words are left to the alignment, in 1 to 100.")
        int minWords,

        @JsonProperty(defaultValue = "100000")
        @JsonPropertyDescription(
                "How many pairs are listed singly from one group of alike sentences, in 0 to 1000000000; what is"
                        + " beyond is still found, with one pair per sentence and outlet.")
        int listed,

        @JsonProperty(defaultValue = "900")
        @JsonPropertyDescription(
                "Megabytes of sentences up to which the join holds all of them in memory, in 0 to 8000; larger"
                        + " corpora are joined from disk.")
        int broadcastMegabytes,

        @JsonProperty(defaultValue = "65536")
        @JsonPropertyDescription(
                "How many sentences with a term in common are joined by one task at a time, in 16 to 1000000.")
        int chunk)
        implements Serializable {

    public JoinSettings {
        if (!(threshold >= 0.1 && threshold <= 1)) {
            throw new IllegalArgumentException("threshold must lie in 0.1 to 1, got " + threshold);
        }
        if (days != null && (days < 0 || days > 36500)) {
            throw new IllegalArgumentException("days must lie in 0 to 36500 or be null, got " + days);
        }
        require("minWords", minWords, 1, 100);
        require("listed", listed, 0, 1_000_000_000);
        require("broadcastMegabytes", broadcastMegabytes, 0, 8000);
        require("chunk", chunk, 16, 1_000_000);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must lie in " + least + " to " + most + ", got " + value);
        }
    }

    /** The defaults of the job file. */
    public static JoinSettings defaults() {
        return new JoinSettings(0.30, null, 5, 100_000, 900, 65_536);
    }
}
