package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * The features that occur more than once, with their frequency and, if they can join, their rank.
 *
 * <p>Ranks count from 0 in the order of (frequency, key): a total order, in which all sums are taken.
 */
final class Vocabulary implements Serializable {
    /** The rank of a feature that no two outlets have in common. */
    static final int NO_RANK = -1;

    private static final long NOT_HERE = 1L << 32 | NO_RANK & 0xFFFF_FFFFL;

    /** Each key, 0 where free, and behind it its frequency with, in the low half, its rank. */
    private final long[] table;

    private final int ranks;

    /** An empty one for so many features. */
    private Vocabulary(int size, int ranks) {
        int slots = Integer.highestOneBit(Math.max(4, size)) * 4;
        table = new long[2 * slots];
        this.ranks = ranks;
    }

    /** All features of a corpus; the blocks in the order of their keys. */
    static Vocabulary of(List<FeatureCounts.Block> blocks) {
        int[] next = firstRanks(blocks);
        var all = new Vocabulary(
                blocks.stream().mapToInt(block -> block.keys().length).sum(), next[next.length - 1]);
        for (FeatureCounts.Block block : blocks) {
            for (int i = 0; i < block.keys().length; i++) {
                int itsFrequency = block.frequency()[i];
                all.put(block.keys()[i], itsFrequency, block.joins(i) ? next[itsFrequency]++ : NO_RANK);
            }
        }
        return all;
    }

    /** Some features of a corpus, with the ranks that they have in it. */
    static Vocabulary of(List<Ranked> blocks, int ranks) {
        var some = new Vocabulary(
                blocks.stream().mapToInt(block -> block.keys.length).sum(), ranks);
        for (Ranked block : blocks) {
            for (int i = 0; i < block.keys.length; i++) {
                some.put(block.keys[i], block.frequency[i], block.rank[i]);
            }
        }
        return some;
    }

    /** Features with their frequencies and ranks, in parallel arrays. */
    record Ranked(long[] keys, int[] frequency, int[] rank) implements Serializable {}

    private void put(long key, int frequency, int rank) {
        int row = row(key);
        table[row] = key;
        table[row + 1] = (long) frequency << 32 | rank & 0xFFFF_FFFFL;
    }

    /** For each frequency the number of joining features below it; last, the number of all. */
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
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }

    private int row(long key) {
        int mask = table.length / 2 - 1;
        int slot = (int) key & mask;
        while (table[2 * slot] != 0 && table[2 * slot] != key) {
            slot = slot + 1 & mask;
        }
        return 2 * slot;
    }

    /** How many features can join. */
    int ranks() {
        return ranks;
    }

    /** The frequency of the feature of each rank. */
    int[] frequencies() {
        int[] frequencies = new int[ranks];
        for (int row = 0; row < table.length; row += 2) {
            if (table[row] != 0 && rank(table[row + 1]) != NO_RANK) {
                frequencies[rank(table[row + 1])] = frequency(table[row + 1]);
            }
        }
        return frequencies;
    }

    /** Reads the rows of features ahead of their use, all at a time, so that none has to be waited for alone. */
    long touch(long[] keys, int size) {
        int mask = table.length / 2 - 1;
        long touched = 0;
        for (int i = 0; i < size; i++) {
            touched += table[2 * ((int) keys[i] & mask)];
        }
        return touched;
    }

    /** What is known of a feature: {@link #frequency} and {@link #rank} of it. */
    long of(long key) {
        int row = row(key);
        return table[row] == 0 ? NOT_HERE : table[row + 1];
    }

    /** In how many distinct sequences of words the feature stands; 1 if it is not here. */
    static int frequency(long known) {
        return (int) (known >>> 32);
    }

    /** The feature's rank, or {@link #NO_RANK}. */
    static int rank(long known) {
        return (int) known;
    }
}
