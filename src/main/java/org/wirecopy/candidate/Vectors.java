package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The weighed features of sentences in parallel arrays.
 *
 * <p>Entry {@code e} of {@code entries} is three numbers at {@code 3e}: the rank, the weight, and the norm of the
 * sentence's entries after it (both as float bits). The entries of sentence {@code i} are {@code start[i]} to
 * {@code start[i + 1]}, in ascending rank.
 */
final class Vectors implements Serializable {
    final int[] start;
    final int[] entries;
    final int[] day;
    final int[] firstOutlet;
    /** The outlets of each sentence, ascending. */
    final long[] outlets;
    /** The one outlet of each sentence, or {@link FeatureCounts#SEVERAL}. */
    private final long[] only;

    private Vectors(int[] start, int[] entries, int[] day, int[] firstOutlet, long[] outlets) {
        this.start = start;
        this.entries = entries;
        this.day = day;
        this.firstOutlet = firstOutlet;
        this.outlets = outlets;
        this.only = new long[day.length];
    }

    /** Reads entries ahead of their use, all at a time, so that none has to be waited for alone. */
    int touch(int begin, int end) {
        int touched = 0;
        for (int at = 3 * begin; at < 3 * end; at += 16) {
            touched += entries[at];
        }
        return touched;
    }

    int size() {
        return day.length;
    }

    int rank(int entry) {
        return entries[3 * entry];
    }

    float weight(int entry) {
        return Float.intBitsToFloat(entries[3 * entry + 1]);
    }

    /** The norm of the entries after this one. */
    float after(int entry) {
        return Float.intBitsToFloat(entries[3 * entry + 2]);
    }

    /** The norm of this entry and those after it. */
    float from(int entry) {
        float weight = weight(entry);
        float after = after(entry);
        return (float) Math.sqrt((double) weight * weight + (double) after * after);
    }

    /** The one outlet of a sentence, or {@link FeatureCounts#SEVERAL}. */
    long onlyOutlet(int sentence) {
        return only[sentence];
    }

    private static long only(long[] outlets, int begin, int end) {
        return end - begin == 1 ? outlets[begin] : FeatureCounts.SEVERAL;
    }

    boolean isAt(int sentence, long outlet) {
        return Arrays.binarySearch(outlets, firstOutlet[sentence], firstOutlet[sentence + 1], outlet) >= 0;
    }

    /**
     * The vectors of all sentences, block after block.
     *
     * @param idf of each rank
     */
    static Vectors of(List<RankedSentences> blocks, double[] idf) {
        int[] firstSentence = new int[blocks.size() + 1];
        int[] firstEntry = new int[blocks.size() + 1];
        int[] firstOfOutlets = new int[blocks.size() + 1];
        for (int b = 0; b < blocks.size(); b++) {
            firstSentence[b + 1] = firstSentence[b] + blocks.get(b).size();
            firstEntry[b + 1] = Math.addExact(firstEntry[b], blocks.get(b).entries);
            firstOfOutlets[b + 1] = firstOfOutlets[b] + blocks.get(b).outlets.length;
        }
        int sentences = firstSentence[blocks.size()];
        var all = new Vectors(
                new int[sentences + 1],
                new int[Math.multiplyExact(3, firstEntry[blocks.size()])],
                new int[sentences],
                new int[sentences + 1],
                new long[firstOfOutlets[blocks.size()]]);
        IntStream.range(0, blocks.size())
                .parallel()
                .forEach(b -> all.fill(blocks.get(b), idf, firstSentence[b], firstEntry[b], firstOfOutlets[b]));
        return all;
    }

    private void fill(RankedSentences block, double[] idf, int firstSentence, int firstEntry, int firstOfOutlets) {
        System.arraycopy(block.day, 0, day, firstSentence, block.size());
        System.arraycopy(block.outlets, 0, outlets, firstOfOutlets, block.outlets.length);
        PackedNumbers numbers = PackedNumbers.of(block.packed);
        int entry = firstEntry;
        for (int i = 0; i < block.size(); i++) {
            int begin = entry;
            int rank = 0;
            for (int left = numbers.next(); left > 0; left--) {
                int number = numbers.next();
                rank += number >>> 1;
                int times = (number & 1) == 0 ? 1 : numbers.next();
                entries[3 * entry] = rank;
                entries[3 * entry++ + 1] =
                        Float.floatToRawIntBits(Weights.weight(Weights.raw(times, idf[rank]), block.norm[i]));
            }
            norms(entries, begin, entry);
            start[firstSentence + i + 1] = entry;
            firstOutlet[firstSentence + i + 1] = firstOfOutlets + block.firstOutlet[i + 1];
            only[firstSentence + i] = only(block.outlets, block.firstOutlet[i], block.firstOutlet[i + 1]);
        }
    }

    /** Fills in the norms of the entries after each of a sentence's. */
    private static void norms(int[] entries, int begin, int end) {
        double squares = 0;
        for (int e = end - 1; e >= begin; e--) {
            float weight = Float.intBitsToFloat(entries[3 * e + 1]);
            entries[3 * e + 2] = Float.floatToRawIntBits((float) Math.sqrt(squares));
            squares += (double) weight * weight;
        }
    }

    /** The vectors of a block of sentences. */
    static Vectors of(SentenceBlock block, Weights weights, Vocabulary vocabulary) {
        var builder = new Builder();
        var weighed = new Weights.Weighed();
        for (int i = 0; i < block.size(); i++) {
            weights.weigh(block.features(i), vocabulary, weighed);
            builder.add(weighed.rank, weighed.weight, weighed.size, block.day[i], block.outlets(i));
        }
        return builder.build();
    }

    /** The entries of one sentence, three numbers each. */
    int[] entriesOf(int sentence) {
        return Arrays.copyOfRange(entries, 3 * start[sentence], 3 * start[sentence + 1]);
    }

    /** The outlets of one sentence, ascending. */
    long[] outletsOf(int sentence) {
        return Arrays.copyOfRange(outlets, firstOutlet[sentence], firstOutlet[sentence + 1]);
    }

    /** Collects sentence by sentence. */
    static final class Builder {
        private int size;
        private int length;
        private int outletCount;
        private int[] start = new int[65];
        private int[] entries = new int[1 << 12];
        private int[] day = new int[64];
        private int[] firstOutlet = new int[65];
        private long[] outlets = new long[64];

        void add(int[] rank, float[] weight, int n, int itsDay, long[] itsOutlets) {
            int[] its = new int[3 * n];
            for (int k = 0; k < n; k++) {
                its[3 * k] = rank[k];
                its[3 * k + 1] = Float.floatToRawIntBits(weight[k]);
            }
            norms(its, 0, n);
            add(its, itsDay, itsOutlets);
        }

        void add(int[] itsEntries, int itsDay, long[] itsOutlets) {
            if (size == day.length) {
                start = Arrays.copyOf(start, 2 * size + 1);
                day = Arrays.copyOf(day, 2 * size);
                firstOutlet = Arrays.copyOf(firstOutlet, 2 * size + 1);
            }
            if (length + itsEntries.length > entries.length) {
                entries = Arrays.copyOf(entries, Math.max(2 * entries.length, length + itsEntries.length));
            }
            if (outletCount + itsOutlets.length > outlets.length) {
                outlets = Arrays.copyOf(outlets, Math.max(2 * outlets.length, outletCount + itsOutlets.length));
            }
            System.arraycopy(itsEntries, 0, entries, length, itsEntries.length);
            System.arraycopy(itsOutlets, 0, outlets, outletCount, itsOutlets.length);
            length += itsEntries.length;
            outletCount += itsOutlets.length;
            day[size++] = itsDay;
            start[size] = length / 3;
            firstOutlet[size] = outletCount;
        }

        Vectors build() {
            var built = new Vectors(
                    Arrays.copyOf(start, size + 1),
                    Arrays.copyOf(entries, length),
                    Arrays.copyOf(day, size),
                    Arrays.copyOf(firstOutlet, size + 1),
                    Arrays.copyOf(outlets, outletCount));
            for (int i = 0; i < size; i++) {
                built.only[i] = only(outlets, firstOutlet[i], firstOutlet[i + 1]);
            }
            return built;
        }
    }
}
