package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts features: an open-addressing table of primitives that grows, is drained, and is merged. */
final class FeatureCounts {
    /** In {@code outlet}: the feature stands in sentences of several outlets. */
    static final long SEVERAL = 0;

    /** Behind a key, 0 where free, stand in the table its outlet, and its frequency with, in the low half, its sentences. */
    private static final int OUTLET = 1;

    private static final int COUNTS = 2;
    private static final int COLUMNS = 3;
    /** How many rows of a block are read ahead. */
    private static final int AHEAD = 64;

    /** What belongs together lies together: each feature is somewhere else in memory. */
    private long[] table;

    private int size;
    /** Nothing of meaning: see {@link #touch}. */
    private long touched;

    /**
     * Counted features.
     *
     * @param frequency in how many distinct sequences of words
     * @param sentences in how many distinct sentences: more than {@code frequency} where a window tells days apart
     * @param outlet the only outlet that has the feature, or {@link #SEVERAL}
     */
    record Block(long[] keys, int[] frequency, int[] sentences, long[] outlet) implements Serializable {
        private Block(int size) {
            this(new long[size], new int[size], new int[size], new long[size]);
        }

        private void put(int i, long[] table, int row) {
            keys[i] = table[row];
            frequency[i] = (int) (table[row + COUNTS] >>> 32);
            sentences[i] = (int) table[row + COUNTS];
            outlet[i] = table[row + OUTLET];
        }

        /** Whether two sentences of different outlets can have the feature in common. */
        boolean joins(int i) {
            return outlet[i] == SEVERAL && sentences[i] > 1;
        }
    }

    FeatureCounts() {
        clear();
    }

    private void clear() {
        table = new long[COLUMNS << 12];
        size = 0;
    }

    private static long counts(int frequency, int sentences) {
        return (long) frequency << 32 | sentences;
    }

    int size() {
        return size;
    }

    /** Counts each feature of each sentence once. */
    void add(SentenceBlock block) {
        for (int i = 0; i < block.size(); i++) {
            long[] features = block.features(i);
            Arrays.sort(features);
            long[] outlets = block.outlets(i);
            long only = outlets.length == 1 ? outlets[0] : SEVERAL;
            touch(features, 0, features.length);
            for (int f = 0; f < features.length; f++) {
                if (f == 0 || features[f] != features[f - 1]) {
                    add(features[f], only, counts(block.newWords[i] ? 1 : 0, 1));
                }
            }
        }
    }

    void add(Block block) {
        for (int i = 0; i < block.keys.length; i++) {
            if (i % AHEAD == 0) {
                touch(block.keys, i, Math.min(i + AHEAD, block.keys.length));
            }
            add(block.keys[i], block.outlet[i], counts(block.frequency[i], block.sentences[i]));
        }
    }

    private void add(long key, long outlet, long counts) {
        int row = row(key);
        if (table[row] == 0) {
            if (2 * COLUMNS * (size + 1) > table.length) {
                grow();
                row = row(key);
            }
            table[row] = key;
            table[row + OUTLET] = outlet;
            size++;
        } else if (table[row + OUTLET] != outlet) {
            table[row + OUTLET] = SEVERAL;
        }
        table[row + COUNTS] += counts;
    }

    /** Reads the rows of keys ahead of their use, all at a time, so that none has to be waited for alone. */
    private void touch(long[] keys, int begin, int end) {
        int mask = table.length / COLUMNS - 1;
        for (int i = begin; i < end; i++) {
            touched += table[COLUMNS * ((int) keys[i] & mask)];
        }
    }

    private int row(long key) {
        int mask = table.length / COLUMNS - 1;
        int slot = (int) key & mask;
        while (table[COLUMNS * slot] != 0 && table[COLUMNS * slot] != key) {
            slot = slot + 1 & mask;
        }
        return COLUMNS * slot;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        for (int from = 0; from < old.length; from += COLUMNS) {
            if (old[from] != 0) {
                System.arraycopy(old, from, table, row(old[from]), COLUMNS);
            }
        }
    }

    /** All that was counted, cut into buckets by key, in no order there, and forgets it. */
    Block[] drain(int buckets) {
        int[] sizes = new int[buckets];
        for (int row = 0; row < table.length; row += COLUMNS) {
            if (table[row] != 0) {
                sizes[FeatureKeys.bucket(table[row], buckets)]++;
            }
        }
        Block[] blocks = Arrays.stream(sizes).mapToObj(Block::new).toArray(Block[]::new);
        int[] filled = new int[buckets];
        for (int row = 0; row < table.length; row += COLUMNS) {
            if (table[row] != 0) {
                int bucket = FeatureKeys.bucket(table[row], buckets);
                blocks[bucket].put(filled[bucket]++, table, row);
            }
        }
        clear();
        return blocks;
    }

    /** All that was counted, in the order of the keys. */
    Block sorted() {
        long[] keys = new long[size];
        int n = 0;
        for (int row = 0; row < table.length; row += COLUMNS) {
            if (table[row] != 0) {
                keys[n++] = table[row];
            }
        }
        Arrays.sort(keys);
        var block = new Block(size);
        for (int i = 0; i < size; i++) {
            block.put(i, table, row(keys[i]));
        }
        return block;
    }

    /** Only what a sentence cannot know by itself: features that join, or that occur in more than one sequence. */
    static Block withoutSingles(Block all) {
        int[] kept = IntStream.range(0, all.keys.length)
                .filter(i -> all.frequency[i] > 1 || all.joins(i))
                .toArray();
        return new Block(
                Arrays.stream(kept).mapToLong(i -> all.keys[i]).toArray(),
                Arrays.stream(kept).map(i -> all.frequency[i]).toArray(),
                Arrays.stream(kept).map(i -> all.sentences[i]).toArray(),
                Arrays.stream(kept).mapToLong(i -> all.outlet[i]).toArray());
    }
}
