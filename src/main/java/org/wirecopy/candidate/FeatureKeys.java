package org.wirecopy.candidate;

/** The 64-bit keys by which the join knows features, sentences and outlets. None is ever 0. */
final class FeatureKeys {
    private FeatureKeys() {}

    /** A bijection that spreads a key over all 64 bits (the finaliser of MurmurHash3). */
    static long mix(long key) {
        long x = key;
        x ^= x >>> 33;
        x *= 0xff51afd7ed558ccdL;
        x ^= x >>> 33;
        x *= 0xc4ceb9fe1a85ec53L;
        return x ^ x >>> 33;
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }

    /** The features of a sentence: its words, then its adjacent word pairs; a feature stands as often as it occurs. */
    static long[] of(long[] words, int from, int to) {
        int n = to - from;
        long[] features = new long[Math.max(0, 2 * n - 1)];
        for (int i = 0; i < n; i++) {
            features[i] = nonZero(mix(words[from + i]));
        }
        for (int i = 1; i < n; i++) {
            features[n + i - 1] = nonZero(mix(31 * features[i - 1] + Long.rotateLeft(features[i], 17)));
        }
        return features;
    }

    /** The first half of the key of a sequence of words, in 0 to 2⁶³ − 1. */
    static long high(long[] words, int from, int to) {
        long hash = to - from;
        for (int i = from; i < to; i++) {
            hash = mix(31 * hash + words[i]);
        }
        return hash >>> 1;
    }

    /** The second half of the key of a sequence of words. */
    static long low(long[] words, int from, int to) {
        long hash = 0x9e3779b97f4a7c15L;
        for (int i = from; i < to; i++) {
            hash = 0xd6e8feb86659fd93L * Long.rotateLeft(hash ^ mix(words[i] + 0x632be59bd9b4e019L), 29);
        }
        return mix(hash);
    }

    /** The key of a name, such as an outlet's. */
    static long ofName(String name) {
        long hash = name.length();
        for (int i = 0; i < name.length(); i++) {
            hash = mix(31 * hash + name.charAt(i));
        }
        return nonZero(hash);
    }

    /** The bucket of a key, 0 to {@code buckets - 1}, in the order of the keys. */
    static int bucket(long key, int buckets) {
        return (int) (((key ^ Long.MIN_VALUE) >>> 33) * buckets >>> 31);
    }
}
