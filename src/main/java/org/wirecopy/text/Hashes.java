package org.wirecopy.text;

/** 64-bit keys of character sequences: the same on every machine, in every locale, for good. */
final class Hashes {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Hashes() {}

    /** The start value of a running hash. */
    static long start() {
        return 0xCBF29CE484222325L;
    }

    /** Adds a character; different sequences stay different with odds of 2^-64. */
    static long add(long hash, char c) {
        long sum = (hash ^ c) * FACTOR;
        return sum ^ sum >>> 29;
    }

    /** Finishes a running hash (the finaliser of MurmurHash3). */
    static long finish(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }

    static long of(CharSequence chars) {
        long hash = start();
        for (int i = 0; i < chars.length(); i++) {
            hash = add(hash, chars.charAt(i));
        }
        return finish(hash);
    }
}
