package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts features: an open-addressing table on primitive arrays that grows, is drained, and is merged. */
final class FeatureCounts {
    /** In {@code outlet}: the feature stands in sentences of several outlets. */
    static final long SEVERAL = 0;

    private long[] keys;
    private int[] frequency;
    private int[] sentences;
    private long[] outlet;
    private int size;

    /**
     * Counted features, in the order of their keys.
     *
     * @param frequency in how many distinct sequences of words
     * @param sentences in how many distinct sentences: more than {@code frequency} where a window tells days apart
     * @param outlet the only outlet that has the feature, or {@link #SEVERAL}
     */
    record Block(long[] keys, int[] frequency, int[] sentences, long[] outlet) implements Serializable {
        /** Whether two sentences of different outlets can have the feature in common. */
        boolean joins(int i) {
            return outlet[i] == SEVERAL && sentences[i] > 1;
        }
    }

    FeatureCounts() {
        clear();
    }

    private void clear() {
        allocate(1 << 12);
        size = 0;
    }

    private void allocate(int slots) {
        keys = new long[slots];
        frequency = new int[slots];
        sentences = new int[slots];
        outlet = new long[slots];
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
            for (int f = 0; f < features.length; f++) {
                if (f == 0 || features[f] != features[f - 1]) {
                    add(features[f], block.newWords[i] ? 1 : 0, 1, only);
                }
            }
        }
    }

    void add(Block block) {
        for (int i = 0; i < block.keys.length; i++) {
            add(block.keys[i], block.frequency[i], block.sentences[i], block.outlet[i]);
        }
    }

    private void add(long key, int itsFrequency, int itsSentences, long itsOutlet) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (2 * (size + 1) > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            outlet[slot] = itsOutlet;
            size++;
        } else if (outlet[slot] != itsOutlet) {
            outlet[slot] = SEVERAL;
        }
        frequency[slot] += itsFrequency;
        sentences[slot] += itsSentences;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFrequency = frequency;
        int[] oldSentences = sentences;
        long[] oldOutlet = outlet;
        allocate(2 * oldKeys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                frequency[slot] = oldFrequency[i];
                sentences[slot] = oldSentences[i];
                outlet[slot] = oldOutlet[i];
            }
        }
    }

    /** All that was counted, cut into buckets by key, and forgets it. */
    Block[] drain(int buckets) {
        long[] sorted = Arrays.stream(keys).filter(key -> key != 0).sorted().toArray();
        int[] bounds = new int[buckets + 1];
        for (long key : sorted) {
            bounds[FeatureKeys.bucket(key, buckets) + 1]++;
        }
        Arrays.parallelPrefix(bounds, Integer::sum);
        Block[] blocks = IntStream.range(0, buckets)
                .mapToObj(b -> block(Arrays.copyOfRange(sorted, bounds[b], bounds[b + 1])))
                .toArray(Block[]::new);
        clear();
        return blocks;
    }

    private Block block(long[] sorted) {
        int n = sorted.length;
        var block = new Block(sorted, new int[n], new int[n], new long[n]);
        for (int i = 0; i < n; i++) {
            int slot = slot(sorted[i]);
            block.frequency[i] = frequency[slot];
            block.sentences[i] = sentences[slot];
            block.outlet[i] = outlet[slot];
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
