package org.wirecopy.outlet;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One invariant of the tables.
 *
 * @param expected how many rows (or records) it speaks about
 * @param found for how many of them it holds
 */
public record Check(String name, long expected, long found) {
    /** Whether it holds for all. */
    @JsonProperty
    public boolean ok() {
        return expected == found;
    }
}
