package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A run of sentences as the ranks of their features: what {@link Vectors} are made of, in a fifth of their room, to travel.
 *
 * <p>Of each sentence, {@code packed} holds the number of its entries and, for each, by how much its rank is larger than the one
 * before it, doubled, and one more if the feature stands in the sentence several times: then follows how many. All are numbers of
 * seven bits a byte, the lowest first, the last byte below 128.
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

    private RankedSentences(SentenceBlock block, Packing packing, double[] norm, int[] firstOutlet, long[] outlets) {
        this.entries = packing.entries;
        this.packed = Arrays.copyOf(packing.bytes, packing.size);
        this.norm = norm;
        this.day = block.day;
        this.firstOutlet = firstOutlet;
        this.outlets = outlets;
    }

    static RankedSentences of(SentenceBlock block, Weights weights, Vocabulary vocabulary) {
        var packing = new Packing();
        var weighed = new Weights.Weighed();
        double[] norm = new double[block.size()];
        int[] firstOutlet = new int[block.size() + 1];
        long[] outlets = new long[block.outlet.length];
        for (int i = 0; i < block.size(); i++) {
            weights.weigh(block.features(i), vocabulary, weighed);
            packing.add(weighed);
            norm[i] = weighed.norm;
            long[] its = block.outlets(i);
            System.arraycopy(its, 0, outlets, firstOutlet[i], its.length);
            firstOutlet[i + 1] = firstOutlet[i] + its.length;
        }
        return new RankedSentences(
                block, packing, norm, firstOutlet, Arrays.copyOf(outlets, firstOutlet[block.size()]));
    }

    int size() {
        return day.length;
    }

    private static final class Packing {
        private int entries;
        private int size;
        private byte[] bytes = new byte[1 << 16];

        void add(Weights.Weighed sentence) {
            entries += sentence.size;
            add(sentence.size);
            int before = 0;
            for (int k = 0; k < sentence.size; k++) {
                boolean several = sentence.times[k] > 1;
                add(sentence.rank[k] - before << 1 | (several ? 1 : 0));
                if (several) {
                    add(sentence.times[k]);
                }
                before = sentence.rank[k];
            }
        }

        private void add(int number) {
            if (size + 5 > bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            }
            int left = number;
            while (left >>> 7 != 0) {
                bytes[size++] = (byte) (left | 128);
                left >>>= 7;
            }
            bytes[size++] = (byte) left;
        }
    }

    /** Reads the numbers one after the other. */
    static final class Unpacking {
        private final byte[] bytes;
        private int at;

        Unpacking(RankedSentences sentences) {
            this.bytes = sentences.packed;
        }

        int next() {
            byte last = bytes[at++];
            int number = last & 127;
            for (int shift = 7; last < 0; shift += 7) {
                last = bytes[at++];
                number |= (last & 127) << shift;
            }
            return number;
        }
    }
}
