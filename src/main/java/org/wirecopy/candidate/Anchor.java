package org.wirecopy.candidate;

/**
 * Two similar sentences of two articles.
 *
 * @param leftSentence index of the sentence in the left article
 * @param rightSentence index of the sentence in the right article
 * @param similarity cosine of the sentences' TF-IDF vectors, in (0, 1]
 * @param said what the words that both have say, names and numbers taken for other words, in {@link Information#UNITS} of a nat
 * @param witness whether this is the one pair that proves, for either of the two sentences, that it is found at the
 *     other's outlet
 */
public record Anchor(int leftSentence, int rightSentence, double similarity, int said, boolean witness) {}
