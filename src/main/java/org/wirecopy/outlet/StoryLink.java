package org.wirecopy.outlet;

/**
 * Two articles that share enough to belong to one story.
 *
 * @param shared code points they share: the lesser of the two sides
 * @param closeness the lesser of the two sides' shares, in [0, 1]: 1 for copies, little where one is an excerpt of the
 *     other or only a part of it
 */
public record StoryLink(Standing left, Standing right, long shared, double closeness) {}
