/**
 * From files to articles, and from articles to prose.
 *
 * <ul>
 *   <li>Enter: the sources of a job, in files of text, JSON lines and other formats.
 *   <li>Leave: {@link org.wirecopy.article.Article articles}, {@link org.wirecopy.article.Reject rejects}, and
 *       {@link org.wirecopy.article.Prose prose}: sentences and words, with the outlet's boilerplate marked.
 *   <li>{@link org.wirecopy.article.Corpus#read} finds the files, parts them into slices that are read beside each
 *       other, admits each record or says why not, and settles ids that occur twice. No record is lost without a word,
 *       and no record is lost for a fault in another.
 * </ul>
 */
package org.wirecopy.article;
