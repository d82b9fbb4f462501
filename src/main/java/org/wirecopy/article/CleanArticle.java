package org.wirecopy.article;

import java.util.List;

/**
 * One article after cleaning.
 *
 * @param prose its sentences and words, and which sentences are furniture
 * @param removals what was called furniture, each text once per rule
 */
public record CleanArticle(Prose prose, List<Removal> removals) {}
