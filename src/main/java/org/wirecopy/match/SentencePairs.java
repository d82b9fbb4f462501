package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.wirecopy.article.Prose;

/**
 * The similar sentences of two articles, each compared with the other article when it is first asked for: what lies far
 * from all anchors is never compared.
 *
 * <p>Time for one sentence: the other article's postings of its terms; memory: linear in the sentences of both.
 */
final class SentencePairs {
    /**
     * How many partners a sentence keeps, the most similar and then those at the nearest place: one sentence that
     * stands a thousand times in both articles must not make a million pairs.
     */
    static final int PARTNERS = 8;

    /** A pair must be nearly the best of its two sentences. Chosen on PAN 2013's training half. */
    static final double DOMINANCE = 0.85;

    private final Prose left;
    private final Prose right;
    private final double threshold;
    private final Lines rows;
    private final Lines columns;

    /**
     * @param threshold cosine from which two sentences are similar
     */
    SentencePairs(SentenceVectors vectors, double threshold) {
        left = vectors.left.article.prose;
        right = vectors.right.article.prose;
        this.threshold = threshold;
        double slope = (double) right.sentences() / left.sentences();
        rows = new Lines(vectors, (l, r) -> Math.abs(r - slope * l));
        columns = new Lines(vectors.mirrored(), (r, l) -> Math.abs(r - slope * l));
    }

    /** The similar right sentences of a left one in a range (to exclusive), none of them furniture, in no order. */
    List<SentencePair> in(int leftSentence, int rightFrom, int rightTo) {
        if (left.isFurniture(leftSentence)) {
            return List.of();
        }
        List<SentencePair> found = new ArrayList<>();
        for (SentencePair pair : rows.of(leftSentence)) {
            if (pair.right() >= rightFrom && pair.right() < rightTo && isSimilar(pair)) {
                found.add(pair);
            }
        }
        return found;
    }

    private boolean isSimilar(SentencePair pair) {
        double best = Math.max(best(rows, columns, pair.left()), best(columns, rows, pair.right()));
        return isKept(columns, pair) && !right.isFurniture(pair.right()) && pair.similarity() >= DOMINANCE * best;
    }

    /** The similarity of the best pair of a line that the line across it keeps too. */
    private static double best(Lines lines, Lines across, int sentence) {
        for (SentencePair pair : lines.of(sentence)) {
            if (isKept(across, pair)) {
                return pair.similarity();
            }
        }
        return 0;
    }

    /** Whether the line across also has the pair. */
    private static boolean isKept(Lines across, SentencePair pair) {
        for (SentencePair other : across.of(pair.right())) {
            if (other.right() == pair.left()) {
                return true;
            }
        }
        return false;
    }

    private interface Distance {
        double between(int sentence, int other);
    }

    /** For each sentence of one side its best partners, best first; {@code left} is the sentence in all its pairs. */
    private final class Lines {
        private final SentenceVectors vectors;
        private final Comparator<SentencePair> best;
        private final List<List<SentencePair>> known;
        private final double[] dots;
        private final int[] touched;

        Lines(SentenceVectors vectors, Distance distance) {
            this.vectors = vectors;
            best = Comparator.comparingDouble((SentencePair p) -> -p.similarity())
                    .thenComparingDouble(p -> distance.between(p.left(), p.right()))
                    .thenComparingInt(SentencePair::right);
            known = new ArrayList<>(java.util.Collections.nCopies(vectors.left.count(), null));
            dots = new double[vectors.right.count()];
            touched = new int[vectors.right.count()];
        }

        List<SentencePair> of(int sentence) {
            List<SentencePair> line = known.get(sentence);
            if (line == null) {
                line = compared(sentence);
                known.set(sentence, line);
            }
            return line;
        }

        private List<SentencePair> compared(int sentence) {
            List<SentencePair> line = new ArrayList<>();
            int n = addUp(sentence);
            for (int i = 0; i < n; i++) {
                int other = touched[i];
                double cosine = dots[other] / (vectors.left.norm(sentence) * vectors.right.norm(other));
                dots[other] = 0;
                if (cosine >= threshold) {
                    line.add(new SentencePair(sentence, other, Math.min(1, cosine)));
                }
            }
            if (line.size() > 1) {
                line.sort(best);
            }
            return line.size() > PARTNERS ? List.copyOf(line.subList(0, PARTNERS)) : line;
        }

        /** Adds the products of a sentence with all of the other side to {@code dots}; how many of these it touched. */
        private int addUp(int sentence) {
            SentenceVectors.Side here = vectors.left;
            IndexedProse l = here.article;
            IndexedProse r = vectors.right.article;
            int n = 0;
            for (int e = l.firstEntries[sentence]; e < l.firstEntries[sentence + 1]; e++) {
                int partner = here.partners[l.entryTerms[e]];
                if (partner == SentenceVectors.NO_PARTNER) {
                    continue;
                }
                double idf = here.weight(l.entryTerms[e]);
                double weight = idf * l.entryTimes[e];
                for (int p = r.firstPostings[partner]; p < r.firstPostings[partner + 1]; p++) {
                    int other = r.postingSentences[p];
                    if (dots[other] == 0) {
                        touched[n++] = other;
                    }
                    dots[other] += weight * (idf * r.postingTimes[p]);
                }
            }
            return n;
        }
    }
}
