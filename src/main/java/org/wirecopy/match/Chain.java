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

    static List<Block> of(Cluster cluster, Prose left, Prose right) {
        List<Block> blocks = new ArrayList<>();
        int l = cluster.leftFrom();
        int r = cluster.rightFrom();
        List<SentencePair> chain = heaviest(cluster, left, right);
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
            add(blocks, left, l, leftFrom, right, r, rightFrom);
            add(blocks, left, leftFrom, leftTo, right, rightFrom, rightTo);
            l = leftTo;
            r = rightTo;
        }
        add(blocks, left, l, cluster.leftTo(), right, r, cluster.rightTo());
        return blocks;
    }

    private static void add(
            List<Block> blocks, Prose left, int leftFrom, int leftTo, Prose right, int rightFrom, int rightTo) {
        if (leftFrom < leftTo && rightFrom < rightTo) {
            blocks.add(new Block(
                    left.firstWords()[leftFrom],
                    left.firstWords()[leftTo],
                    right.firstWords()[rightFrom],
                    right.firstWords()[rightTo]));
        }
    }

    /** By dynamic programming over a Fenwick tree of the best chains up to each right sentence. */
    private static List<SentencePair> heaviest(Cluster cluster, Prose left, Prose right) {
        List<SentencePair> pairs = cluster.pairs().stream()
                .filter(p -> p.left() >= cluster.leftFrom()
                        && p.left() < cluster.leftTo()
                        && p.right() >= cluster.rightFrom()
                        && p.right() < cluster.rightTo())
                .toList();
        double[] weights = new double[pairs.size()];
        int[] before = new int[pairs.size()];
        int[] tree = new int[cluster.rightTo() - cluster.rightFrom() + 1];
        Arrays.fill(tree, -1);
        int best = -1;
        for (int p = 0; p < pairs.size(); p++) {
            SentencePair pair = pairs.get(p);
            before[p] = -1;
            for (int i = pair.right() - cluster.rightFrom() + 1; i > 0; i -= i & -i) {
                if (tree[i] >= 0 && (before[p] < 0 || weights[tree[i]] > weights[before[p]])) {
                    before[p] = tree[i];
                }
            }
            int words = Math.min(left.wordsIn(pair.left()), right.wordsIn(pair.right()));
            weights[p] = pair.similarity() * words + (before[p] < 0 ? 0 : weights[before[p]]);
            for (int i = pair.right() - cluster.rightFrom() + 1; i < tree.length; i += i & -i) {
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
