/**
 * From pairs of articles to what they share: which sentences correspond, of which kind, in which passages, and what was
 * changed word by word.
 *
 * <p>Enters: articles as {@code Prose}, and pairs of articles with their anchors, the similar sentences that the join
 * found. Leaves: {@code AlignedPair}.
 *
 * <ul>
 *   <li>{@code Cells}, {@code SentProse}, {@code Places}, {@code IndexedProse}: where pairs meet their articles, what travels there, and
 *       the index of an article's words that all its pairs share.
 *   <li>{@code SentenceVectors}, {@code SentencePairs}: tf · idf inside the two articles, similar sentences near anchors.
 *   <li>{@code Strengths}: up to which threshold a pair is a match; anchors vouch for their neighbours.
 *   <li>{@code Groups}: one sentence to many.
 *   <li>{@code Evidence}: matches that chance explains as well are none.
 *   <li>{@code Kinds}, {@code Coverage}: verbatim, edited, rewritten or quoted, and how much is covered.
 *   <li>{@code Clusters}, {@code Overlaps}, {@code Borders}: passages.
 *   <li>{@code Chain}, {@code CommonWords}, {@code Edits}: word by word.
 * </ul>
 */
package org.wirecopy.match;
