package org.wirecopy.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;

/** Settings of the alignment inside a pair of articles. The defaults are for news. */
public record MatchSettings(
        @JsonProperty(defaultValue = "0.45")
        @JsonPropertyDescription("From which similarity two sentences are called a match, 0.2 to 1.")
        double threshold,

        @JsonProperty(defaultValue = "1")
        @JsonPropertyDescription("How many times the usual proof a match needs: 0 takes all that is similar, chance"
                + " included; 0 to 5.")
        double proof,

        @JsonProperty(defaultValue = "5")
        @JsonPropertyDescription(
                "How many sentences without a match may lie inside a passage, on either side, 0 to 50.")
        int gap,

        @JsonProperty(defaultValue = "0.34")
        @JsonPropertyDescription("Cosine that the two sides of a passage of several sentences need as wholes, 0 to 1.")
        double hull,

        @JsonProperty(defaultValue = "0")
        @JsonPropertyDescription("Characters that both sides of a passage need, 0 to 10000.")
        int shorterSide,

        @JsonProperty(defaultValue = "0")
        @JsonPropertyDescription("Characters that the longer side of a passage needs, 0 to 10000.")
        int longerSide,

        @JsonProperty(defaultValue = "false")
        @JsonPropertyDescription(
                "Whether the borders of passages move to where the common words end: for paraphrased texts"
                        + " without clear sentences; true or false.")
        boolean borders,

        @JsonPropertyDescription("An outlet whose articles may sum up those of others, null for none: there one"
                + " passage reaches from the first to the last match, however scattered, or over the whole article"
                + " summed up.")
        String digests)
        implements Serializable {
    public MatchSettings {
        within("threshold", threshold, 0.2, 1);
        within("proof", proof, 0, 5);
        within("gap", gap, 0, 50);
        within("hull", hull, 0, 1);
        within("shorterSide", shorterSide, 0, 10_000);
        within("longerSide", longerSide, 0, 10_000);
        digests = digests == null ? "" : digests;
    }

    private static void within(String component, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(component + " must lie in " + shortest(least) + " to " + shortest(most)
                    + ", got " + shortest(value));
        }
    }

    private static String shortest(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    static MatchSettings defaults() {
        return new MatchSettings(0.45, 1, 5, 0.34, 0, 0, false, "");
    }
}
