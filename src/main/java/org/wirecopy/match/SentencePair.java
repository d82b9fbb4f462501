package org.wirecopy.match;

import java.util.Comparator;

/** A sentence of the left article and one of the right, with the cosine of their vectors. */
record SentencePair(int left, int right, double similarity) {
    static final Comparator<SentencePair> ORDER =
            Comparator.comparingInt(SentencePair::left).thenComparingInt(SentencePair::right);
}
