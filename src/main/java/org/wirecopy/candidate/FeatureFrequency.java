package org.wirecopy.candidate;

/**
 * In how many distinct sequences of words a feature of sentences occurs.
 *
 * @param key the feature; 0 for the number of all sequences
 * @param frequency at least 2, since what is not told occurs once
 */
public record FeatureFrequency(long key, long frequency) {}
