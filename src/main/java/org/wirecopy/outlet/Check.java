package org.wirecopy.outlet;

/**
 * One invariant of the tables.
 *
 * @param expected how many rows (or records) it speaks about
 * @param found for how many of them it holds
 */
public record Check(String name, long expected, long found) {
    /** Whether it holds for all. */
    public boolean ok() {
        return expected == found;
    }
}
