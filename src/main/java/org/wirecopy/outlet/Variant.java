package org.wirecopy.outlet;

/** What an article's figures would be at another {@code match.threshold}. */
public record Variant(double threshold, long own, long originated) {}
