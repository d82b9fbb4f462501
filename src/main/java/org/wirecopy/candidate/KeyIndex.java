package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/** Numbers keys in the order in which they come: an open-addressing table on primitive arrays. */
public final class KeyIndex implements Serializable {
    private long[] keys;
    /** The number of the key that lies there, and one; 0 where none does. */
    private int[] slots;

    private int size;

    /** @param likely how many keys it is likely to hold, and has room for from the beginning */
    public KeyIndex(int likely) {
        keys = new long[Math.max(1, likely)];
        slots = new int[2 * Integer.highestOneBit(2 * keys.length + 1)];
    }

    /** Keys that differ, each numbered by its place. */
    static KeyIndex of(long[] keys) {
        var index = new KeyIndex(keys.length);
        for (long key : keys) {
            index.add(key);
        }
        return index;
    }

    public int size() {
        return size;
    }

    long key(int number) {
        return keys[number];
    }

    /** All keys, each at its number. */
    public long[] keys() {
        return Arrays.copyOf(keys, size);
    }

    /** The number of a key, a new one if it was not there. */
    public int add(long key) {
        int slot = slot(key);
        if (slots[slot] == 0) {
            if (size == keys.length) {
                grow();
                slot = slot(key);
            }
            keys[size] = key;
            slots[slot] = ++size;
        }
        return slots[slot] - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            slots[slot(keys[number])] = number + 1;
        }
    }

    /** The number of a key, or -1. */
    int find(long key) {
        return slots[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = slots.length - 1;
        int slot = (int) FeatureKeys.mix(key) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }
}
