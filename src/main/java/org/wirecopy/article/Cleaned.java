package org.wirecopy.article;

import org.apache.spark.sql.Dataset;

/**
 * What cleaning leaves.
 *
 * @param prose one row per article: its sentences and words, and which sentences are furniture
 * @param templates one row per text that was called furniture, outlet and rule
 */
public record Cleaned(Dataset<Prose> prose, Dataset<Template> templates) {}
