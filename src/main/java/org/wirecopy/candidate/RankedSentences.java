package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A run of sentences as the ranks of their features: what {@link Vectors} are made of, in a fifth of their room, to travel.
 *
 * <p>Of each sentence, {@code packed} holds, as {@link PackedNumbers}, the number of its entries and, for each, by how much its
 * rank is larger than the one before it, doubled, and one more if the feature stands in the sentence several times: then follows
 * how many.
 */
final class RankedSentences implements Serializable {
    /** How many entries the sentences have. */
    final int entries;

    final byte[] packed;
    /** What the weights of each sentence are divided by. */
    final double[] norm;

    final int[] day;
    final int[] firstOutlet;
    /** The outlets of each sentence, ascending. */
    final long[] outlets;

    private RankedSentences(
            SentenceBlock block, int entries, byte[] packed, double[] norm, int[] firstOutlet, long[] outlets) {
        this.entries = entries;
        this.packed = packed;
        this.norm = norm;
        this.day = block.day;
        this.firstOutlet = firstOutlet;
        this.outlets = outlets;
    }

    static RankedSentences of(SentenceBlock block, Weights weights, Vocabulary vocabulary) {
        PackedNumbers packed = PackedNumbers.ofNone(1 << 16);
        int entries = 0;
        var weighed = new Weights.Weighed();
        double[] norm = new double[block.size()];
        int[] firstOutlet = new int[block.size() + 1];
        long[] outlets = new long[block.outlet.length];
        for (int i = 0; i < block.size(); i++) {
            weights.weigh(block.features(i), vocabulary, weighed);
            pack(weighed, packed);
            entries += weighed.size;
            norm[i] = weighed.norm;
            long[] its = block.outlets(i);
            System.arraycopy(its, 0, outlets, firstOutlet[i], its.length);
            firstOutlet[i + 1] = firstOutlet[i] + its.length;
        }
        return new RankedSentences(
                block, entries, packed.packed(), norm, firstOutlet, Arrays.copyOf(outlets, firstOutlet[block.size()]));
    }

    int size() {
        return day.length;
    }

    private static void pack(Weights.Weighed sentence, PackedNumbers into) {
        into.put(sentence.size);
        int before = 0;
        for (int k = 0; k < sentence.size; k++) {
            boolean several = sentence.times[k] > 1;
            into.put(sentence.rank[k] - before << 1 | (several ? 1 : 0));
            if (several) {
                into.put(sentence.times[k]);
            }
            before = sentence.rank[k];
        }
    }
}
