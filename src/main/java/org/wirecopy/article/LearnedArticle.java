package org.wirecopy.article;

/**
 * An article and what was learned about its furniture.
 *
 * @param ofOutlet keys of sentences that recur alone at its outlet, ascending
 * @param ofCorpus keys of lines that recur across outlets, ascending
 */
public record LearnedArticle(Article article, long[] ofOutlet, long[] ofCorpus) {}
