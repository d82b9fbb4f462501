package org.wirecopy.outlet;

/**
 * A row's figures with a plus sign, or those of a row above it with a minus sign: all claims of one key must cancel out.
 *
 * @param invariant the sentence that would be false otherwise
 */
public record Claim(String invariant, String key, long[] balance) {}
