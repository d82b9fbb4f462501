package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;

/**
 * How strongly pairs of sentences of two articles are held to be a match.
 *
 * <p>An anchor holds up to its own cosine, which was weighed over the whole corpus. Inside the two articles common words
 * weigh little, so a cosine there says less: it only counts beside another match, and no further than that one holds.
 * So the strength of a pair is the best, over all chains of neighbours from an anchor to it, of the weakest link.
 */
final class Strengths {
    /** Cosine inside the two articles under which a pair is not looked at. */
    static final double LEAST = 0.2;

    /** How many sentences away, on both sides, a match may lie to vouch for a pair. */
    static final int NEAR = 4;

    /**
     * What the next sentence on both sides adds for a short pair: a heading between the same neighbours needs a cosine of
     * .30 where .45 is the threshold. Chosen on the seeds ("First foreigners", "first aliens": .36).
     */
    static final double ADJACENT = 0.15;

    /** Words up to which a sentence is short. */
    static final int SHORT = 8;

    /** A pair without an anchor must be nearly the best of its two sentences. Chosen on PAN 2013's training half. */
    static final double DOMINANCE = 0.85;

    private final List<SentencePair> pairs;
    private final double[] inside;
    private final double[] strengths;
    private final int[] firstOfLeft;
    private final Prose left;
    private final Prose right;

    private Strengths(Prose left, Prose right, List<SentencePair> pairs, double[] inside, double[] strengths) {
        this.left = left;
        this.right = right;
        this.pairs = pairs;
        this.inside = inside;
        this.strengths = strengths;
        firstOfLeft = new int[left.sentences() + 1];
        for (SentencePair pair : pairs) {
            firstOfLeft[pair.left() + 1]++;
        }
        for (int s = 0; s < left.sentences(); s++) {
            firstOfLeft[s + 1] += firstOfLeft[s];
        }
    }

    /** The pairs that are held at all, by (left, right). */
    static List<Held> of(Prose left, Prose right, SentenceVectors vectors, List<Anchor> anchors) {
        List<SentencePair> similar = dominant(SentencePairs.of(vectors, LEAST), left, right);
        List<SentencePair> pairs = new ArrayList<>(similar);
        List<Anchor> sorted = anchors.stream()
                .filter(a -> !left.isFurniture(a.leftSentence()) && !right.isFurniture(a.rightSentence()))
                .sorted(Comparator.comparingInt(Anchor::leftSentence).thenComparingInt(Anchor::rightSentence))
                .toList();
        for (Anchor anchor : sorted) {
            SentencePair pair = new SentencePair(anchor.leftSentence(), anchor.rightSentence(), anchor.similarity());
            if (find(similar, pair) < 0) {
                pairs.add(pair);
            }
        }
        pairs.sort(SentencePair.ORDER);
        Anchor[] anchorOf = new Anchor[pairs.size()];
        double[] strengths = new double[pairs.size()];
        for (Anchor anchor : sorted) {
            int p = find(pairs, new SentencePair(anchor.leftSentence(), anchor.rightSentence(), 0));
            anchorOf[p] = anchor;
            strengths[p] = anchor.similarity();
        }
        double[] inside = pairs.stream().mapToDouble(SentencePair::similarity).toArray();
        new Strengths(left, right, pairs, inside, strengths).spread();
        List<Held> held = new ArrayList<>();
        for (int p = 0; p < strengths.length; p++) {
            if (strengths[p] > 0) {
                SentencePair pair = pairs.get(p);
                held.add(new Held(pair.left(), pair.right(), pair.similarity(), strengths[p], anchorOf[p]));
            }
        }
        return held;
    }

    private static int find(List<SentencePair> pairs, SentencePair pair) {
        return Collections.binarySearch(pairs, pair, SentencePair.ORDER);
    }

    private static List<SentencePair> dominant(List<SentencePair> pairs, Prose left, Prose right) {
        double[] bestOfLeft = new double[left.sentences()];
        double[] bestOfRight = new double[right.sentences()];
        for (SentencePair pair : pairs) {
            bestOfLeft[pair.left()] = Math.max(bestOfLeft[pair.left()], pair.similarity());
            bestOfRight[pair.right()] = Math.max(bestOfRight[pair.right()], pair.similarity());
        }
        return pairs.stream()
                .filter(p -> !left.isFurniture(p.left())
                        && !right.isFurniture(p.right())
                        && p.similarity() >= DOMINANCE * Math.max(bestOfLeft[p.left()], bestOfRight[p.right()]))
                .toList();
    }

    /** Lets each pair vouch for those around it, strongest first. */
    private void spread() {
        PriorityQueue<Link> queue = new PriorityQueue<>();
        for (int p = 0; p < strengths.length; p++) {
            if (strengths[p] > 0) {
                queue.add(new Link(p, strengths[p]));
            }
        }
        while (!queue.isEmpty()) {
            Link link = queue.remove();
            if (link.strength == strengths[link.pair]) {
                vouch(link.pair, queue);
            }
        }
    }

    private void vouch(int p, PriorityQueue<Link> queue) {
        SentencePair pair = pairs.get(p);
        int from = firstOfLeft[Math.max(0, pair.left() - NEAR)];
        int to = firstOfLeft[Math.min(left.sentences(), pair.left() + NEAR + 1)];
        for (int q = from; q < to; q++) {
            SentencePair other = pairs.get(q);
            if (q != p && Math.abs(other.right() - pair.right()) <= NEAR) {
                double strength = Math.min(strengths[p], inside[q] + bonus(pair, other));
                if (strength > strengths[q]) {
                    strengths[q] = strength;
                    queue.add(new Link(q, strength));
                }
            }
        }
    }

    private double bonus(SentencePair pair, SentencePair other) {
        int step = other.left() - pair.left();
        boolean adjacent = Math.abs(step) == 1 && other.right() - pair.right() == step;
        return adjacent && left.wordsIn(other.left()) <= SHORT && right.wordsIn(other.right()) <= SHORT ? ADJACENT : 0;
    }

    private record Link(int pair, double strength) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            int byStrength = Double.compare(other.strength, strength);
            return byStrength != 0 ? byStrength : Integer.compare(pair, other.pair);
        }
    }

    /**
     * A pair of sentences that is a match at every threshold up to its strength.
     *
     * @param anchor what the join said of the pair; null if it did not
     */
    record Held(int left, int right, double similarity, double strength, Anchor anchor) {}
}
