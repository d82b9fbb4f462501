package org.wirecopy.outlet;

/**
 * A row of the table {@code outlet_pairs}; key: left outlet, right outlet. A sentence counts once, however many
 * articles of the other outlet have it.
 *
 * @param stories stories with a pair of articles of both
 * @param leftShare share of the left outlet's prose
 * @param leftFirst pairs of articles whose origin is the left one
 * @param undecided pairs of articles whose origin is a third or undecided
 */
public record OutletPairRow(
        String leftOutlet,
        String rightOutlet,
        long articlePairs,
        long stories,
        long leftSharedCharacters,
        long rightSharedCharacters,
        Double leftShare,
        Double rightShare,
        long leftFirst,
        long rightFirst,
        long undecided,
        long leftQuotedCharacters,
        long rightQuotedCharacters) {}
