package org.wirecopy.outlet;

/**
 * What an article shares with all articles of one other outlet, in code points of whole sentences, each counted once.
 *
 * @param shared sentences whose best match there is copy
 * @param quoted sentences whose best match there is speech
 */
public record Crossing(String otherOutlet, long shared, long quoted) {}
