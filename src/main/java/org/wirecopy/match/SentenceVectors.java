package org.wirecopy.match;

import java.util.Arrays;

/**
 * The sentences of two articles as weighted word vectors: tf · ln((1 + N) / df), with N and df counted over the
 * sentences of these two articles alone, so that what all sentences of the pair have in common weighs little.
 *
 * <p>Each side has terms of its own; {@link Side#partners} leads from one side's to the other's. Sums go in the order
 * of the words' keys, which is that of the terms on both sides.
 */
final class SentenceVectors {
    static final int NO_PARTNER = -1;

    final Side left;
    final Side right;

    private SentenceVectors(Side left, Side right) {
        this.left = left;
        this.right = right;
    }

    static SentenceVectors of(IndexedProse left, IndexedProse right) {
        Side l = new Side(left);
        Side r = new Side(right);
        pair(l, r, left.sentences() + right.sentences());
        return new SentenceVectors(l, r);
    }

    /** The same vectors with left and right exchanged. */
    SentenceVectors mirrored() {
        return new SentenceVectors(right, left);
    }

    /** Finds the terms that both have, and weighs all, in one pass over both vocabularies. */
    private static void pair(Side left, Side right, int count) {
        double[] logarithms = new double[count + 1];
        long[] l = left.article.vocabulary;
        long[] r = right.article.vocabulary;
        int i = 0;
        int j = 0;
        while (i < l.length || j < r.length) {
            boolean isLeft = j == r.length || i < l.length && l[i] <= r[j];
            boolean isRight = i == l.length || j < r.length && r[j] <= l[i];
            int frequency = (isLeft ? left.article.frequency(i) : 0) + (isRight ? right.article.frequency(j) : 0);
            if (logarithms[frequency] == 0) {
                logarithms[frequency] = Math.log((1.0 + count) / frequency);
            }
            if (isLeft) {
                left.weights[i] = logarithms[frequency];
                left.partners[i] = isRight ? j : NO_PARTNER;
            }
            if (isRight) {
                right.weights[j] = logarithms[frequency];
                right.partners[j] = isLeft ? i : NO_PARTNER;
            }
            i += isLeft ? 1 : 0;
            j += isRight ? 1 : 0;
        }
    }

    /** Cosine of two runs of sentences, each taken as the sum of its sentences' vectors; 0 if either is empty. */
    double cosine(int leftFrom, int leftTo, int rightFrom, int rightTo) {
        return cosine(left.summed(leftFrom, leftTo), right.summed(rightFrom, rightTo));
    }

    /** Cosine of the two sides of a hull. */
    double cosine(Hull hull) {
        return cosine(left.counted(hull.leftFrom(), hull.leftTo()), right.counted(hull.rightFrom(), hull.rightTo()));
    }

    private double cosine(long[] a, long[] b) {
        double dot = 0;
        double norms = left.norm(a) * right.norm(b);
        int j = 0;
        for (long counted : a) {
            int term = term(counted);
            int partner = left.partners[term];
            while (partner != NO_PARTNER && j < b.length && term(b[j]) < partner) {
                j++;
            }
            if (partner != NO_PARTNER && j < b.length && term(b[j]) == partner) {
                dot += (left.weight(term) * (int) counted) * (left.weight(term) * (int) b[j]);
            }
        }
        return norms == 0 ? 0 : Math.min(1, dot / Math.sqrt(norms));
    }

    private static int term(long counted) {
        return (int) (counted >>> 32);
    }

    /**
     * Of the weight of the right sentences that a wider run has more than a narrower one, the share that is found in a
     * left sentence beyond what the narrower run already uses of it.
     */
    double shareLeftOver(int leftSentence, int rightFrom, int rightTo, int widerFrom, int widerTo) {
        int[] free = new int[right.partners.length];
        for (long c : left.summed(leftSentence, leftSentence + 1)) {
            if (left.partners[term(c)] != NO_PARTNER) {
                free[left.partners[term(c)]] += (int) c;
            }
        }
        for (long c : right.summed(rightFrom, rightTo)) {
            free[term(c)] -= (int) c;
        }
        IndexedProse others = right.article;
        double all = 0;
        double found = 0;
        for (int s = widerFrom; s < widerTo; s++) {
            if (s >= rightFrom && s < rightTo) {
                continue;
            }
            for (int e = others.firstEntries[s]; e < others.firstEntries[s + 1]; e++) {
                double weight = right.weight(others.entryTerms[e]);
                all += weight * others.entryTimes[e];
                found += weight * Math.max(0, Math.min(others.entryTimes[e], free[others.entryTerms[e]]));
            }
        }
        return all == 0 ? 0 : found / all;
    }

    /** One article's sentences as seen beside the other article. */
    static final class Side {
        final IndexedProse article;
        /** The other side's term of each term, or {@link #NO_PARTNER}. */
        final int[] partners;

        private final double[] weights;
        private final double[] norms;

        Side(IndexedProse article) {
            this.article = article;
            partners = new int[article.vocabulary.length];
            weights = new double[article.vocabulary.length];
            norms = new double[article.sentences()];
        }

        /** Weight of a term: ln((1 + N) / df). */
        double weight(int term) {
            return weights[term];
        }

        /** The length of a sentence's vector. */
        double norm(int sentence) {
            if (norms[sentence] == 0) {
                double sum = 0;
                for (int e = article.firstEntries[sentence]; e < article.firstEntries[sentence + 1]; e++) {
                    double w = weight(article.entryTerms[e]) * article.entryTimes[e];
                    sum += w * w;
                }
                norms[sentence] = Math.sqrt(sum);
            }
            return norms[sentence];
        }

        int count() {
            return norms.length;
        }

        /** The first word of a sentence; the number of words where the sentence is one past the last. */
        int firstWord(int sentence) {
            return article.prose.firstWords()[sentence];
        }

        /** Whether a sentence begins with a word; also past the last one. */
        boolean begins(int word) {
            return Arrays.binarySearch(article.prose.firstWords(), word) >= 0;
        }

        /** The other side's term of a word, or {@link #NO_PARTNER}. */
        int partnerOf(int word) {
            return partners[article.terms[word]];
        }

        double weightOf(int word) {
            return weight(article.terms[word]);
        }

        private double norm(long[] counted) {
            double sum = 0;
            for (long c : counted) {
                double w = weight(term(c)) * (int) c;
                sum += w * w;
            }
            return sum;
        }

        /** Terms (upper half) with their counts (lower half) in a run of sentences, ascending by term. */
        private long[] summed(int from, int to) {
            return counted(firstWord(from), firstWord(to));
        }

        /** The same in a run of words. */
        private long[] counted(int from, int to) {
            int[] sorted = Arrays.copyOfRange(article.terms, from, to);
            Arrays.sort(sorted);
            long[] counted = new long[sorted.length];
            int n = 0;
            for (int i = 0; i < sorted.length; i++) {
                if (i > 0 && sorted[i] == sorted[i - 1]) {
                    counted[n - 1]++;
                } else {
                    counted[n++] = (long) sorted[i] << 32 | 1;
                }
            }
            return Arrays.copyOf(counted, n);
        }
    }
}
