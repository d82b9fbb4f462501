package org.wirecopy.outlet;

/** One thing known of an article beside its own text; exactly one of the others is not null. */
public record Evidence(String articleId, Side side, Repeat repeat, StoryMember member) {}
