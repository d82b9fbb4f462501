package org.wirecopy.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;

/** What the job says of a feed: which outlet it is, who owns that, and whether it is an agency. */
public record OutletSettings(
        @JsonPropertyDescription("The outlet that the feed belongs to; the feed's own name if left out.")
        String outlet,

        @JsonPropertyDescription("Who owns the outlet.") String owner,

        @JsonProperty(defaultValue = "false") @JsonPropertyDescription("Whether supplying copy to others is its trade.")
        boolean agency)
        implements Serializable {

    public OutletSettings {
        if (outlet != null && outlet.isBlank()) {
            throw new IllegalArgumentException("outlet must not be blank");
        }
    }
}
