package org.wirecopy.outlet;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;
import java.util.List;

/** How figures are told: who counts as another, by which period, with what intervals, and what makes a story. */
public record FigureSettings(
        @JsonProperty(defaultValue = "outlet")
        @JsonPropertyDescription("Who counts as another: every other \"outlet\", or only outlets of another \"owner\".")
        String compareBy,

        @JsonProperty(defaultValue = "month")
        @JsonPropertyDescription("The period of the table outlet_periods, in UTC: day, week (ISO), month or year.")
        String period,

        @JsonProperty(defaultValue = "1000")
        @JsonPropertyDescription("Resamples behind each 95 % interval, 0 (no intervals) to 100000.")
        int resamples,

        @JsonProperty(defaultValue = "20260101") @JsonPropertyDescription("Seed of the resampling, any whole number.")
        long seed,

        @JsonProperty(defaultValue = "10")
        @JsonPropertyDescription(
                "Stories (and articles outside stories) under which an outlet is a small sample without"
                        + " intervals, 2 to 1000.")
        int smallSample,

        @JsonProperty(defaultValue = "200")
        @JsonPropertyDescription("Characters, quotations apart, that each of two articles must share with the other to"
                + " belong to one story, 1 to 1000000.")
        int storyCharacters,

        @JsonProperty(defaultValue = "0.2")
        @JsonPropertyDescription("Share of the one or the other article that these characters must make up, 0 to 1.")
        double storyShare,

        @JsonProperty(defaultValue = "100")
        @JsonPropertyDescription("Articles above which a story is cut at its weaker links, 2 to 1000000.")
        int storyArticles)
        implements Serializable {

    public FigureSettings {
        oneOf("compareBy", compareBy, List.of("outlet", "owner"));
        oneOf("period", period, List.of("day", "week", "month", "year"));
        range("resamples", resamples, 0, 100_000);
        range("smallSample", smallSample, 2, 1000);
        range("storyCharacters", storyCharacters, 1, 1_000_000);
        if (!(storyShare >= 0 && storyShare <= 1)) {
            throw new IllegalArgumentException("storyShare must lie in 0 to 1, got " + storyShare);
        }
        range("storyArticles", storyArticles, 2, 1_000_000);
    }

    /** The settings of a job that names none. */
    public static FigureSettings defaults() {
        return new FigureSettings("outlet", "month", 1000, 20260101L, 10, 200, 0.2, 100);
    }

    /** Whether outlets of one owner do not count as others. */
    public boolean byOwner() {
        return compareBy.equals("owner");
    }

    private static void oneOf(String name, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new IllegalArgumentException(name + " must be one of " + String.join(", ", known) + ", got " + value);
        }
    }

    private static void range(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(name + " must lie in " + least + " to " + most + ", got " + value);
        }
    }
}
