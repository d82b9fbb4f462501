/**
 * Puts pairs of articles forward: every two sentences of different outlets whose wording is alike, none missed.
 *
 * <ul>
 *   <li>Enters: {@link org.wirecopy.article.Prose}. Equal sentences (the same word keys in the same order) become one
 *       <em>distinct sentence</em> with its occurrences: {@code DistinctSentences}.
 *   <li>Features of a sentence are its words and its adjacent word pairs, by exact 64-bit key. Their weight is
 *       (1 + ln tf) · ln(1 + N / df), with N and df over distinct sentences: {@code FeatureCounts},
 *       {@code Vocabulary}, {@code Vectors}.
 *   <li>An exact all-pairs join (after Bayardo, Ma and Srikant 2007, with the suffix bounds of Anastasiu and Karypis
 *       2014) goes term by term: {@code TermJoin} is the kernel; {@code BroadcastJoin} feeds it from memory,
 *       {@code ShuffledJoin} from disk.
 *   <li>Leaves: {@link org.wirecopy.candidate.CandidatePair}, one per article pair, with the similar sentences in it
 *       ({@code Occurrences}), and what the words say that these have in common: {@link org.wirecopy.candidate.Information},
 *       {@link org.wirecopy.candidate.SaidWords}.
 * </ul>
 *
 * <p>Beside it stands the TF-IDF of whole articles, by MLlib: {@link org.wirecopy.candidate.ArticleTerms}.
 */
package org.wirecopy.candidate;
