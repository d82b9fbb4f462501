package org.wirecopy.match;

import java.util.Arrays;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Information;

/**
 * An article's prose with an index of its words: made once, and used for each article that it is aligned with.
 *
 * <p>A term is the place of a word's key in the vocabulary. Entries lead from sentences to their distinct terms,
 * postings from terms to the sentences that hold them; both ascend, and both have the times that a term stands in a
 * sentence.
 */
final class IndexedProse {
    final Prose prose;
    /** The distinct keys, ascending. */
    final long[] vocabulary;
    /** The term of each word, in the order of the text. */
    final int[] terms;
    /** How much it says to have each word in common, by {@link Information}. */
    final byte[] information;
    /** Where each sentence's entries begin; one more than there are sentences. */
    final int[] firstEntries;

    final int[] entryTerms;
    final int[] entryTimes;
    /** Where each term's postings begin; one more than there are terms. */
    final int[] firstPostings;

    final int[] postingSentences;
    final int[] postingTimes;

    /**
     * @param vocabulary the distinct keys of the words, ascending
     * @param terms the place of each word's key in it
     * @param information of each word
     */
    IndexedProse(Prose prose, long[] vocabulary, int[] terms, byte[] information) {
        this.prose = prose;
        this.vocabulary = vocabulary;
        this.terms = terms;
        this.information = information;
        int[] sentences = new int[terms.length];
        firstPostings = sentencesByTerm(sentences);
        postingSentences = new int[terms.length];
        postingTimes = new int[terms.length];
        firstEntries = new int[prose.sentences() + 1];
        int n = 0;
        for (int t = 0; t < vocabulary.length; t++) {
            int first = n;
            for (int p = firstPostings[t]; p < firstPostings[t + 1]; p++) {
                if (n > first && postingSentences[n - 1] == sentences[p]) {
                    postingTimes[n - 1]++;
                } else {
                    postingSentences[n] = sentences[p];
                    postingTimes[n++] = 1;
                    firstEntries[sentences[p] + 1]++;
                }
            }
            firstPostings[t] = first;
        }
        firstPostings[vocabulary.length] = n;
        entryTerms = new int[n];
        entryTimes = new int[n];
        turn();
    }

    static IndexedProse of(Prose prose, Information information) {
        long[] keys = prose.words().keys();
        long[] vocabulary = vocabulary(keys);
        int[] terms = terms(keys, vocabulary);
        return new IndexedProse(prose, vocabulary, terms, information.of(prose.firstWords(), vocabulary, terms));
    }

    /** The distinct keys, ascending. */
    static long[] vocabulary(long[] keys) {
        long[] sorted = keys.clone();
        Arrays.sort(sorted);
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
    }

    static int[] terms(long[] keys, long[] vocabulary) {
        int[] terms = new int[keys.length];
        for (int w = 0; w < keys.length; w++) {
            terms[w] = Arrays.binarySearch(vocabulary, keys[w]);
        }
        return terms;
    }

    /** How many sentences hold a term. */
    int frequency(int term) {
        return firstPostings[term + 1] - firstPostings[term];
    }

    int sentences() {
        return prose.sentences();
    }

    /** The sentence of each word, by term; and where each term's words begin. */
    private int[] sentencesByTerm(int[] sentences) {
        int[] first = new int[vocabulary.length + 1];
        for (int t : terms) {
            first[t + 1]++;
        }
        for (int t = 0; t < vocabulary.length; t++) {
            first[t + 1] += first[t];
        }
        int[] next = Arrays.copyOf(first, vocabulary.length);
        int[] firstWords = prose.firstWords();
        for (int s = 0; s < prose.sentences(); s++) {
            for (int w = firstWords[s]; w < firstWords[s + 1]; w++) {
                sentences[next[terms[w]]++] = s;
            }
        }
        return first;
    }

    /** Makes entries of the postings. */
    private void turn() {
        for (int s = 0; s < prose.sentences(); s++) {
            firstEntries[s + 1] += firstEntries[s];
        }
        int[] next = Arrays.copyOf(firstEntries, prose.sentences());
        for (int t = 0; t < vocabulary.length; t++) {
            for (int p = firstPostings[t]; p < firstPostings[t + 1]; p++) {
                int e = next[postingSentences[p]]++;
                entryTerms[e] = t;
                entryTimes[e] = postingTimes[p];
            }
        }
    }
}
