package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.List;

/**
 * The features that occur more than once, with their frequency and, if they can join, their rank.
 *
 * <p>Ranks count from 0 in the order of (frequency, key): a total order, in which all sums are taken.
 */
final class Vocabulary implements Serializable {
    /** The rank of a feature that no two outlets have in common. */
    static final int NO_RANK = -1;

    private final long[] keys;
    private final int[] frequency;
    private final int[] rank;
    private final int ranks;

    /** Blocks in the order of their keys. */
    Vocabulary(List<FeatureCounts.Block> blocks) {
        int size = blocks.stream().mapToInt(block -> block.keys().length).sum();
        int slots = Integer.highestOneBit(Math.max(4, size)) * 4;
        keys = new long[slots];
        frequency = new int[slots];
        rank = new int[slots];
        int[] first = firstRanks(blocks);
        int joining = 0;
        for (FeatureCounts.Block block : blocks) {
            for (int i = 0; i < block.keys().length; i++) {
                int slot = slot(block.keys()[i]);
                keys[slot] = block.keys()[i];
                frequency[slot] = block.frequency()[i];
                rank[slot] = block.joins(i) ? first[block.frequency()[i]]++ : NO_RANK;
                joining += block.joins(i) ? 1 : 0;
            }
        }
        ranks = joining;
    }

    /** For each frequency the number of joining features below it. */
    private static int[] firstRanks(List<FeatureCounts.Block> blocks) {
        int largest = 0;
        for (FeatureCounts.Block block : blocks) {
            for (int f : block.frequency()) {
                largest = Math.max(largest, f);
            }
        }
        int[] first = new int[largest + 2];
        for (FeatureCounts.Block block : blocks) {
            for (int i = 0; i < block.keys().length; i++) {
                if (block.joins(i)) {
                    first[block.frequency()[i] + 1]++;
                }
            }
        }
        java.util.Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    /** How many features can join. */
    int ranks() {
        return ranks;
    }

    /** In how many distinct sequences of words the feature stands; 1 if it is not here. */
    int frequency(long key) {
        return Math.max(1, frequency[slot(key)]);
    }

    /** The feature's rank, or {@link #NO_RANK}. */
    int rank(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? NO_RANK : rank[slot];
    }
}
