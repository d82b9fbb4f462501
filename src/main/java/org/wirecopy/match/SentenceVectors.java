package org.wirecopy.match;

import java.util.Arrays;
import org.wirecopy.article.Prose;

/**
 * The sentences of two articles as weighted word vectors: tf · ln((1 + N) / df), with N and df counted over the
 * sentences of these two articles alone, so that what all sentences of the pair have in common weighs little.
 */
final class SentenceVectors {
    final Side left;
    final Side right;
    /** Weight of each term: ln((1 + N) / df). */
    final double[] idf;

    private SentenceVectors(Side left, Side right, double[] idf) {
        this.left = left;
        this.right = right;
        this.idf = idf;
    }

    static SentenceVectors of(Prose left, Prose right) {
        long[] vocabulary = vocabulary(left.words().keys(), right.words().keys());
        Side l = new Side(left, vocabulary);
        Side r = new Side(right, vocabulary);
        int[] df = new int[vocabulary.length];
        l.countInto(df);
        r.countInto(df);
        int sentences = l.count() + r.count();
        double[] idf = new double[vocabulary.length];
        for (int t = 0; t < idf.length; t++) {
            idf[t] = Math.log((1.0 + sentences) / df[t]);
        }
        l.weigh(idf);
        r.weigh(idf);
        return new SentenceVectors(l, r, idf);
    }

    /** The same vectors with left and right exchanged. */
    SentenceVectors mirrored() {
        return new SentenceVectors(right, left, idf);
    }

    private static long[] vocabulary(long[] left, long[] right) {
        long[] all = Arrays.copyOf(left, left.length + right.length);
        System.arraycopy(right, 0, all, left.length, right.length);
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
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
        double norms = norm(a) * norm(b);
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            int s = (int) (a[i] >>> 32);
            int t = (int) (b[j] >>> 32);
            if (s == t) {
                dot += (idf[s] * (int) a[i++]) * (idf[s] * (int) b[j++]);
            } else if (s < t) {
                i++;
            } else {
                j++;
            }
        }
        return norms == 0 ? 0 : Math.min(1, dot / Math.sqrt(norms));
    }

    /**
     * Of the weight of the right sentences that a wider run has more than a narrower one, the share that is found in a
     * left sentence beyond what the narrower run already uses of it.
     */
    double shareLeftOver(int leftSentence, int rightFrom, int rightTo, int widerFrom, int widerTo) {
        int[] free = new int[idf.length];
        for (long c : left.summed(leftSentence, leftSentence + 1)) {
            free[(int) (c >>> 32)] += (int) c;
        }
        for (long c : right.summed(rightFrom, rightTo)) {
            free[(int) (c >>> 32)] -= (int) c;
        }
        double all = 0;
        double found = 0;
        for (int s = widerFrom; s < widerTo; s++) {
            if (s >= rightFrom && s < rightTo) {
                continue;
            }
            for (int e = right.firstEntries[s]; e < right.firstEntries[s + 1]; e++) {
                double weight = idf[right.entryTerms[e]];
                all += weight * right.entryCounts[e];
                found += weight * Math.max(0, Math.min(right.entryCounts[e], free[right.entryTerms[e]]));
            }
        }
        return all == 0 ? 0 : found / all;
    }

    private double norm(long[] counted) {
        double sum = 0;
        for (long c : counted) {
            double w = idf[(int) (c >>> 32)] * (int) c;
            sum += w * w;
        }
        return sum;
    }

    /** One article's sentences: the distinct terms of each with their counts, and the length of its vector. */
    static final class Side {
        /** The term of each word of the article, in the order of the text. */
        final int[] terms;
        /** Where each sentence's entries begin in {@link #entryTerms}; one more than there are sentences. */
        final int[] firstEntries;

        final int[] entryTerms;
        final int[] entryCounts;
        final double[] norms;
        private final int[] firstWords;
        private final boolean[] begins;

        Side(Prose prose, long[] vocabulary) {
            long[] keys = prose.words().keys();
            terms = new int[keys.length];
            for (int w = 0; w < keys.length; w++) {
                terms[w] = Arrays.binarySearch(vocabulary, keys[w]);
            }
            firstWords = prose.firstWords();
            begins = new boolean[terms.length + 1];
            for (int first : firstWords) {
                begins[first] = true;
            }
            firstEntries = new int[firstWords.length];
            norms = new double[firstWords.length - 1];
            int[] distinct = new int[terms.length];
            int[] counts = new int[terms.length];
            int n = 0;
            for (int s = 0; s + 1 < firstWords.length; s++) {
                firstEntries[s] = n;
                int[] sorted = Arrays.copyOfRange(terms, firstWords[s], firstWords[s + 1]);
                Arrays.sort(sorted);
                for (int i = 0; i < sorted.length; i++) {
                    if (i > 0 && sorted[i] == sorted[i - 1]) {
                        counts[n - 1]++;
                    } else {
                        distinct[n] = sorted[i];
                        counts[n++] = 1;
                    }
                }
            }
            firstEntries[firstWords.length - 1] = n;
            entryTerms = Arrays.copyOf(distinct, n);
            entryCounts = Arrays.copyOf(counts, n);
        }

        int count() {
            return norms.length;
        }

        /** The first word of a sentence; the number of words where the sentence is one past the last. */
        int firstWord(int sentence) {
            return firstWords[sentence];
        }

        /** Whether a sentence begins with a word; also past the last one. */
        boolean begins(int word) {
            return begins[word];
        }

        private void countInto(int[] df) {
            for (int t : entryTerms) {
                df[t]++;
            }
        }

        private void weigh(double[] idf) {
            for (int s = 0; s < norms.length; s++) {
                double sum = 0;
                for (int e = firstEntries[s]; e < firstEntries[s + 1]; e++) {
                    double w = idf[entryTerms[e]] * entryCounts[e];
                    sum += w * w;
                }
                norms[s] = Math.sqrt(sum);
            }
        }

        /** Terms (upper half) with their counts (lower half) in a run of sentences, ascending by term. */
        private long[] summed(int from, int to) {
            return counted(firstWords[from], firstWords[to]);
        }

        /** The same in a run of words. */
        private long[] counted(int from, int to) {
            int[] sorted = Arrays.copyOfRange(terms, from, to);
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
