package org.wirecopy.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final Prose left;
    private final Prose right;
    private final SentencePairs similar;
    /** By (left, right). */
    private final List<Anchor> anchors;

    private final Map<Long, Pair> pairs = new HashMap<>();
    private final PriorityQueue<Link> queue = new PriorityQueue<>();

    private Strengths(Prose left, Prose right, SentencePairs similar, List<Anchor> anchors) {
        this.left = left;
        this.right = right;
        this.similar = similar;
        this.anchors = anchors;
    }

    /** The pairs that are held at all, by (left, right). */
    static List<Held> of(Prose left, Prose right, SentenceVectors vectors, List<Anchor> anchors) {
        List<Anchor> sorted = anchors.stream()
                .filter(a -> !left.isFurniture(a.leftSentence()) && !right.isFurniture(a.rightSentence()))
                .sorted(Comparator.comparingInt(Anchor::leftSentence).thenComparingInt(Anchor::rightSentence))
                .toList();
        Strengths strengths = new Strengths(left, right, new SentencePairs(vectors, LEAST), sorted);
        strengths.begin();
        strengths.spread();
        return strengths.pairs.values().stream()
                .filter(pair -> pair.strength > 0)
                .map(pair -> new Held(pair.left, pair.right, pair.inside, pair.strength, pair.anchor))
                .sorted(Comparator.comparingInt(Held::left).thenComparingInt(Held::right))
                .toList();
    }

    private void begin() {
        for (Anchor anchor : anchors) {
            int l = anchor.leftSentence();
            int r = anchor.rightSentence();
            List<SentencePair> found = similar.in(l, r, r + 1);
            Pair pair = pair(
                    l, r, found.isEmpty() ? anchor.similarity() : found.get(0).similarity());
            pair.anchor = anchor;
            raise(pair, anchor.similarity());
        }
    }

    private Pair pair(int l, int r, double inside) {
        return pairs.computeIfAbsent(Matches.place(l, r), place -> new Pair(l, r, inside));
    }

    private void raise(Pair pair, double strength) {
        if (strength > pair.strength) {
            pair.strength = strength;
            queue.add(new Link(pair, strength));
        }
    }

    /** Lets each pair vouch for those around it, strongest first. */
    private void spread() {
        while (!queue.isEmpty()) {
            Link link = queue.remove();
            if (link.strength == link.pair.strength) {
                vouch(link.pair);
            }
        }
    }

    private void vouch(Pair pair) {
        int to = Math.min(left.sentences(), pair.left + NEAR + 1);
        for (int l = Math.max(0, pair.left - NEAR); l < to; l++) {
            for (SentencePair found : similar.in(l, pair.right - NEAR, pair.right + NEAR + 1)) {
                vouch(pair, pair(found.left(), found.right(), found.similarity()));
            }
        }
        for (int a = firstAnchorFrom(pair.left - NEAR);
                a < anchors.size() && anchors.get(a).leftSentence() < to;
                a++) {
            Anchor anchor = anchors.get(a);
            if (Math.abs(anchor.rightSentence() - pair.right) <= NEAR) {
                vouch(pair, pairs.get(Matches.place(anchor.leftSentence(), anchor.rightSentence())));
            }
        }
    }

    private void vouch(Pair pair, Pair other) {
        if (other != pair) {
            raise(other, Math.min(pair.strength, other.inside + bonus(pair, other)));
        }
    }

    private int firstAnchorFrom(int leftSentence) {
        int low = 0;
        int high = anchors.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (anchors.get(middle).leftSentence() < leftSentence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double bonus(Pair pair, Pair other) {
        int step = other.left - pair.left;
        boolean adjacent = Math.abs(step) == 1 && other.right - pair.right == step;
        return adjacent && left.wordsIn(other.left) <= SHORT && right.wordsIn(other.right) <= SHORT ? ADJACENT : 0;
    }

    private static final class Pair {
        final int left;
        final int right;
        /** Cosine inside the two articles; the anchor's where that is too small to be looked at. */
        final double inside;

        double strength;
        Anchor anchor;

        Pair(int left, int right, double inside) {
            this.left = left;
            this.right = right;
            this.inside = inside;
        }
    }

    private record Link(Pair pair, double strength) implements Comparable<Link> {
        @Override
        public int compareTo(Link other) {
            return Double.compare(other.strength, strength);
        }
    }

    /**
     * A pair of sentences that is a match at every threshold up to its strength.
     *
     * @param anchor what the join said of the pair; null if it did not
     */
    record Held(int left, int right, double similarity, double strength, Anchor anchor) {}
}
