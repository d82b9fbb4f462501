package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.wirecopy.article.Prose;

/**
 * The heaviest chain of a cluster's pairs that runs forward on both sides: what stayed in order. It cuts the two sides
 * into blocks that are aligned word by word one after the other.
 */
final class Chain {
    private Chain() {}

    /** Runs of words that correspond, half-open; together they cover both sides of the cluster in order. */
    record Block(int leftFrom, int leftTo, int rightFrom, int rightTo) {}

    static List<Block> of(Hull hull, List<SentencePair> pairs, Prose left, Prose right) {
        List<Block> blocks = new ArrayList<>();
        int l = hull.leftFrom();
        int r = hull.rightFrom();
        List<SentencePair> chain = heaviest(pairs, left, right);
        for (int p = 0; p < chain.size(); ) {
            int leftFrom = chain.get(p).left();
            int rightFrom = chain.get(p).right();
            int leftTo = leftFrom + 1;
            int rightTo = rightFrom + 1;
            for (p++;
                    p < chain.size()
                            && (chain.get(p).left() < leftTo || chain.get(p).right() < rightTo);
                    p++) {
                leftTo = chain.get(p).left() + 1;
                rightTo = chain.get(p).right() + 1;
            }
            int leftBegin = Math.max(l, left.firstWords()[leftFrom]);
            int rightBegin = Math.max(r, right.firstWords()[rightFrom]);
            int leftEnd = Math.min(hull.leftTo(), left.firstWords()[leftTo]);
            int rightEnd = Math.min(hull.rightTo(), right.firstWords()[rightTo]);
            add(blocks, l, leftBegin, r, rightBegin);
            add(blocks, leftBegin, leftEnd, rightBegin, rightEnd);
            l = leftEnd;
            r = rightEnd;
        }
        add(blocks, l, hull.leftTo(), r, hull.rightTo());
        return blocks;
    }

    private static void add(List<Block> blocks, int leftFrom, int leftTo, int rightFrom, int rightTo) {
        if (leftFrom < leftTo && rightFrom < rightTo) {
            blocks.add(new Block(leftFrom, leftTo, rightFrom, rightTo));
        }
    }

    /** By dynamic programming over a Fenwick tree of the best chains up to each right sentence. */
    private static List<SentencePair> heaviest(List<SentencePair> pairs, Prose left, Prose right) {
        int firstRight = Integer.MAX_VALUE;
        int lastRight = -1;
        for (SentencePair pair : pairs) {
            firstRight = Math.min(firstRight, pair.right());
            lastRight = Math.max(lastRight, pair.right());
        }
        double[] weights = new double[pairs.size()];
        int[] before = new int[pairs.size()];
        int[] tree = new int[Math.max(0, lastRight - firstRight + 1) + 1];
        Arrays.fill(tree, -1);
        int best = -1;
        for (int p = 0; p < pairs.size(); p++) {
            SentencePair pair = pairs.get(p);
            before[p] = -1;
            for (int i = pair.right() - firstRight + 1; i > 0; i -= i & -i) {
                if (tree[i] >= 0 && (before[p] < 0 || weights[tree[i]] > weights[before[p]])) {
                    before[p] = tree[i];
                }
            }
            int words = Math.min(left.wordsIn(pair.left()), right.wordsIn(pair.right()));
            weights[p] = pair.similarity() * words + (before[p] < 0 ? 0 : weights[before[p]]);
            for (int i = pair.right() - firstRight + 1; i < tree.length; i += i & -i) {
                if (tree[i] < 0 || weights[p] > weights[tree[i]]) {
                    tree[i] = p;
                }
            }
            if (best < 0 || weights[p] > weights[best]) {
                best = p;
            }
        }
        List<SentencePair> chain = new ArrayList<>();
        for (int p = best; p >= 0; p = before[p]) {
            chain.add(pairs.get(p));
        }
        Collections.reverse(chain);
        return chain;
    }
}
