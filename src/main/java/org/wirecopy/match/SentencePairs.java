package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All similar sentences of two articles. */
final class SentencePairs {
    /**
     * How many partners a sentence keeps, the most similar and then those at the nearest place: one sentence that
     * stands a thousand times in both articles must not make a million pairs.
     */
    static final int PARTNERS = 8;

    private SentencePairs() {}

    /**
     * The pairs of sentences with cosine of at least {@code threshold}, by (left, right).
     *
     * <p>Time: the product of each term's lists on both sides; memory: linear in the words of both articles.
     */
    static List<SentencePair> of(SentenceVectors vectors, double threshold) {
        SentenceVectors.Side l = vectors.left;
        SentenceVectors.Side r = vectors.right;
        Lists lists = new Lists(r, vectors.idf);
        double[] dots = new double[r.count()];
        int[] touched = new int[r.count()];
        List<SentencePair> pairs = new ArrayList<>();
        for (int s = 0; s < l.count(); s++) {
            int n = 0;
            for (int e = l.firstEntries[s]; e < l.firstEntries[s + 1]; e++) {
                int term = l.entryTerms[e];
                double weight = vectors.idf[term] * l.entryCounts[e];
                for (int p = lists.first[term]; p < lists.first[term + 1]; p++) {
                    int other = lists.sentences[p];
                    if (dots[other] == 0) {
                        touched[n++] = other;
                    }
                    dots[other] += weight * lists.weights[p];
                }
            }
            for (int i = 0; i < n; i++) {
                int other = touched[i];
                double cosine = dots[other] / (l.norms[s] * r.norms[other]);
                dots[other] = 0;
                if (cosine >= threshold) {
                    pairs.add(new SentencePair(s, other, Math.min(1, cosine)));
                }
            }
        }
        return thinned(pairs, vectors);
    }

    /** At most {@link #PARTNERS} for each left sentence, then for each right one. */
    private static List<SentencePair> thinned(List<SentencePair> pairs, SentenceVectors vectors) {
        double slope = (double) vectors.right.count() / vectors.left.count();
        Comparator<SentencePair> best = Comparator.comparingDouble((SentencePair p) -> -p.similarity())
                .thenComparingDouble(p -> Math.abs(p.right() - slope * p.left()))
                .thenComparingInt(SentencePair::left)
                .thenComparingInt(SentencePair::right);
        int[] lefts = new int[vectors.left.count()];
        int[] rights = new int[vectors.right.count()];
        pairs.sort(best);
        return pairs.stream()
                .filter(p -> lefts[p.left()]++ < PARTNERS & rights[p.right()]++ < PARTNERS)
                .sorted(SentencePair.ORDER)
                .toList();
    }

    /** Per term the right sentences that hold it, with its weight in each. */
    private static final class Lists {
        final int[] first;
        final int[] sentences;
        final double[] weights;

        Lists(SentenceVectors.Side side, double[] idf) {
            first = new int[idf.length + 1];
            for (int t : side.entryTerms) {
                first[t + 1]++;
            }
            for (int t = 0; t < idf.length; t++) {
                first[t + 1] += first[t];
            }
            int[] next = Arrays.copyOf(first, idf.length);
            sentences = new int[side.entryTerms.length];
            weights = new double[side.entryTerms.length];
            for (int s = 0; s < side.count(); s++) {
                for (int e = side.firstEntries[s]; e < side.firstEntries[s + 1]; e++) {
                    int t = side.entryTerms[e];
                    sentences[next[t]] = s;
                    weights[next[t]++] = idf[t] * side.entryCounts[e];
                }
            }
        }
    }
}
