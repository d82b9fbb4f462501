package org.wirecopy.outlet;

/** A sentence that its outlet had printed before, in this article or another. */
public record Repeat(String articleId, int sentence) {}
