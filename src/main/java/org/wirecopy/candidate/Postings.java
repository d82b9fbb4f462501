package org.wirecopy.candidate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sentences that have one term, in parallel arrays: those with the largest norm from the term on come first, then
 * the smaller sentence number.
 */
final class Postings {
    final int size;
    final int[] sentence;
    final int[] entry;
    final float[] weight;
    final float[] after;
    final float[] from;
    /** As {@link Vectors#onlyOutlet}. */
    final long[] outlet;

    private Postings(int size) {
        this.size = size;
        sentence = new int[size];
        entry = new int[size];
        weight = new float[size];
        after = new float[size];
        from = new float[size];
        outlet = new long[size];
    }

    /** The postings of sentences {@code sentences[begin]} to {@code sentences[end]}, these ascending. */
    static Postings of(Vectors vectors, int[] sentences, int[] entries, int begin, int end) {
        int n = end - begin;
        long[] order = new long[n];
        for (int i = 0; i < n; i++) {
            int falling = Integer.MAX_VALUE - Float.floatToRawIntBits(vectors.from(entries[begin + i]));
            order[i] = (long) falling << 32 | i;
        }
        Arrays.sort(order);
        var postings = new Postings(n);
        for (int k = 0; k < n; k++) {
            int i = begin + (int) order[k];
            postings.set(k, vectors, sentences[i], entries[i]);
        }
        return postings;
    }

    private Postings(Postings of, int size) {
        this.size = size;
        sentence = Arrays.copyOf(of.sentence, size);
        entry = Arrays.copyOf(of.entry, size);
        weight = Arrays.copyOf(of.weight, size);
        after = Arrays.copyOf(of.after, size);
        from = Arrays.copyOf(of.from, size);
        outlet = Arrays.copyOf(of.outlet, size);
    }

    /** Those, at the head of the list, whose norm from the term on is at least this. */
    Postings reaching(float least) {
        int reaching = size;
        while (reaching > 0 && from[reaching - 1] < least) {
            reaching--;
        }
        return reaching == size ? this : new Postings(this, reaching);
    }

    private void set(int k, Vectors vectors, int itsSentence, int itsEntry) {
        sentence[k] = itsSentence;
        entry[k] = itsEntry;
        weight[k] = vectors.weight(itsEntry);
        after[k] = vectors.after(itsEntry);
        from[k] = vectors.from(itsEntry);
        outlet[k] = vectors.onlyOutlet(itsSentence);
    }

    /** Those of one outlet alone, or all the others; the order stays. */
    Postings only(Vectors vectors, long itsOutlet, boolean inside) {
        int[] kept = IntStream.range(0, size)
                .filter(k -> outlet[k] == itsOutlet == inside)
                .toArray();
        var postings = new Postings(kept.length);
        for (int k = 0; k < kept.length; k++) {
            postings.set(k, vectors, sentence[kept[k]], entry[kept[k]]);
        }
        return postings;
    }

    float largestWeight() {
        float largest = 0;
        for (float each : weight) {
            largest = Math.max(largest, each);
        }
        return largest;
    }

    /** Those with at least the given weight. */
    int[] heaviest(float least) {
        return IntStream.range(0, size).filter(k -> weight[k] >= least).toArray();
    }

    /** The outlet to which more than half of the sentences belong alone, or {@link FeatureCounts#SEVERAL}. */
    long majority() {
        long candidate = FeatureCounts.SEVERAL;
        int lead = 0;
        for (long each : outlet) {
            if (lead == 0) {
                candidate = each;
                lead = 1;
            } else {
                lead += each == candidate ? 1 : -1;
            }
        }
        int times = 0;
        for (long each : outlet) {
            times += each == candidate ? 1 : 0;
        }
        return 2L * times > size ? candidate : FeatureCounts.SEVERAL;
    }
}
