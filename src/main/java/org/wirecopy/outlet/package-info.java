/**
 * From what pairs of articles share to the truth about each sentence, article, story and outlet.
 *
 * <p>Enters: articles, their prose, and the aligned pairs. Leaves: the rows of all tables. The life of the data:
 *
 * <ul>
 *   <li>{@link org.wirecopy.outlet.Outlines}: an article without its words: lengths, furniture, time, suppliers.
 *   <li>{@link org.wirecopy.outlet.SharedPairs}: what two articles share, measured in characters of whole sentences.
 *   <li>{@link org.wirecopy.outlet.Stories}: connected articles, cut where a chain would melt the corpus.
 *   <li>{@link org.wirecopy.outlet.Repeats}: sentences that an outlet printed before.
 *   <li>{@link org.wirecopy.outlet.Ledgers}: one verdict per sentence; the kinds add up to the article.
 *   <li>{@link org.wirecopy.outlet.OutletAccounts}: sums, shares and intervals of each outlet.
 *   <li>the stages named after the tables ({@link org.wirecopy.outlet.ArticleRows} and so on), and
 *       {@link org.wirecopy.outlet.Checks}, which proves that the tables agree with each other.
 * </ul>
 *
 * <p>All sums are integers (code points); shares and intervals are computed from whole sums in a fixed order, so that
 * they do not depend on partitions. Intervals: percentile bootstrap over stories (Efron 1979).
 */
package org.wirecopy.outlet;
