package org.wirecopy.candidate;

import java.util.Arrays;

/**
 * The sentences of a term's list once more, in one list for each further term that several of them have.
 *
 * <p>Two sentences that share a frequent term are seldom similar unless they share a second one. A pair is therefore
 * looked for in the list of the <em>second</em> term that the two have in common, counted from the list's own. Terms
 * that only one of the sentences has add to no pair, so the norm A of what comes after a term leaves them out here,
 * which makes it far smaller than in {@link Vectors}. With w the weight of the first term, a further term from which on
 * the norm is S can be a pair's second only if S · (largest A) ≥ bound − w · (largest w).
 *
 * <p>In each list the sentences stand in the order of their postings, those of the first side before those of the
 * second; with a window they stand by day, side by side, the undated first.
 */
final class SecondTerms {
    private static final int NONE = -1;

    /** Where each list begins in the arrays below; one more than there are lists. */
    final int[] start;
    /** Which posting: those of the second side count on from the size of the first. */
    final int[] posting;

    final int[] entry;
    /** The weight of the first term. */
    final float[] firstWeight;
    /** The weight of the second term. */
    final float[] weight;
    /** The norm of the terms after the second that other sentences here have too. */
    final float[] after;

    private final Vectors vectors;
    private final Postings one;
    private final Postings other;

    /** @param other the second side, or null for pairs within one */
    SecondTerms(Vectors vectors, Postings one, Postings other, boolean byDay, float bound) {
        this.vectors = vectors;
        this.one = one;
        this.other = other;
        var further = new Further(byDay ? byDay() : null);
        int[] lists = further.within(bound);
        start = starts(lists);
        int length = start[start.length - 1];
        posting = new int[length];
        entry = new int[length];
        firstWeight = new float[length];
        weight = new float[length];
        after = new float[length];
        fill(further, lists);
    }

    /** The size of each list becomes its number of those kept, or {@link #NONE}; gives where these begin. */
    private static int[] starts(int[] sizes) {
        int[] starts = new int[sizes.length + 1];
        int kept = 0;
        for (int list = 0; list < sizes.length; list++) {
            boolean joins = sizes[list] > 1;
            if (joins) {
                starts[kept + 1] = starts[kept] + sizes[list];
            }
            sizes[list] = joins ? kept++ : NONE;
        }
        return Arrays.copyOf(starts, kept + 1);
    }

    private void fill(Further further, int[] lists) {
        int[] next = Arrays.copyOf(start, start.length - 1);
        for (int place = 0; place < size(); place++) {
            int i = further.posting(place);
            int e = entryOf(i) + 1;
            for (int n = further.begin[place]; n < further.end[place]; n++, e++) {
                int list = lists[further.list[n]];
                if (list != NONE) {
                    int k = next[list]++;
                    posting[k] = i;
                    entry[k] = e;
                    firstWeight[k] = weightOf(i);
                    weight[k] = further.weight[n];
                    after[k] = further.after[n];
                }
            }
        }
    }

    int sentence(int k) {
        return sentenceOf(posting[k]);
    }

    int firstEntry(int k) {
        return entryOf(posting[k]);
    }

    /** As {@link Vectors#onlyOutlet}. */
    long outlet(int k) {
        int i = posting[k];
        return i < one.size ? one.outlet[i] : other.outlet[i - one.size];
    }

    int day(int k) {
        return vectors.day[sentence(k)];
    }

    /** Where the second side begins in a list. */
    int firstOfOther(int list) {
        int low = start[list];
        int high = start[list + 1];
        while (low < high) {
            int middle = low + high >>> 1;
            if (posting[middle] < one.size) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where, in a part of a list that is in the order of days, those of a day or later begin. */
    int firstFrom(int begin, int end, long day) {
        int low = begin;
        int high = end;
        while (low < high) {
            int middle = low + high >>> 1;
            if (day(middle) < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int size() {
        return one.size + (other == null ? 0 : other.size);
    }

    private int sentenceOf(int i) {
        return i < one.size ? one.sentence[i] : other.sentence[i - one.size];
    }

    private int entryOf(int i) {
        return i < one.size ? one.entry[i] : other.entry[i - one.size];
    }

    private float weightOf(int i) {
        return i < one.size ? one.weight[i] : other.weight[i - one.size];
    }

    private int[] byDay() {
        long[] keys = new long[size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) vectors.day[sentenceOf(i)] << 32 | i;
        }
        Arrays.sort(keys, 0, one.size);
        Arrays.sort(keys, one.size, keys.length);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    /** The entries after that of the first term, sentence by sentence. */
    private final class Further {
        /** The posting at each place; null if they stand in their own order. */
        private final int[] order;
        /** The entries of each place are {@code begin} to {@code end}. */
        private final int[] begin = new int[size() + 1];

        private final int[] end = new int[size()];
        /** The list of each entry. */
        private final int[] list;

        private final float[] weight;
        /** The norm of the entries after each, of terms that several have. */
        private final float[] after;

        private float largestAfter;
        private int[] sizes;

        Further(int[] order) {
            this.order = order;
            for (int place = 0; place < size(); place++) {
                int i = posting(place);
                begin[place + 1] = begin[place] + vectors.start[sentenceOf(i) + 1] - entryOf(i) - 1;
            }
            list = new int[begin[size()]];
            weight = new float[list.length];
            after = new float[list.length];
            count();
            addUp();
        }

        private int posting(int place) {
            return order == null ? place : order[place];
        }

        private void count() {
            var numbers = new Numbers(list.length);
            int[] counts = new int[list.length];
            for (int place = 0; place < size(); place++) {
                int e = entryOf(posting(place)) + 1;
                for (int n = begin[place]; n < begin[place + 1]; n++, e++) {
                    list[n] = numbers.of(vectors.rank(e));
                    weight[n] = vectors.weight(e);
                    counts[list[n]]++;
                }
            }
            sizes = Arrays.copyOf(counts, numbers.size);
        }

        private void addUp() {
            for (int place = 0; place < size(); place++) {
                double squares = 0;
                for (int n = begin[place + 1] - 1; n >= begin[place]; n--) {
                    after[n] = (float) Math.sqrt(squares);
                    if (sizes[list[n]] > 1) {
                        squares += (double) weight[n] * weight[n];
                    }
                }
                end[place] = begin[place];
                largestAfter = Math.max(largestAfter, (float) Math.sqrt(squares));
            }
        }

        /** Ends each sentence where no pair can have its second term any more; gives how many each list then has. */
        private int[] within(float bound) {
            float largestWeight = Math.max(one.largestWeight(), other == null ? 0 : other.largestWeight());
            int[] within = new int[sizes.length];
            for (int place = 0; place < size(); place++) {
                float rest = bound - weightOf(posting(place)) * largestWeight;
                int n = begin[place];
                while (n < begin[place + 1] && from(n) * largestAfter >= rest) {
                    within[list[n]]++;
                    n++;
                }
                end[place] = n;
            }
            return within;
        }

        private float from(int n) {
            return (float) Math.sqrt(weight[n] * weight[n] + after[n] * after[n]);
        }
    }

    /** Numbers ranks as they come, by open addressing. */
    private static final class Numbers {
        private int size;
        /** A rank and its number, both one too large; 0 where free. */
        private final int[] slots;

        /** For at most {@code most} ranks. */
        Numbers(int most) {
            slots = new int[4 * Integer.highestOneBit(Math.max(1, most))];
        }

        int of(int rank) {
            int slot = 2 * FeatureKeys.bucket(FeatureKeys.mix(rank), slots.length / 2);
            while (slots[slot] != 0) {
                if (slots[slot] == rank + 1) {
                    return slots[slot + 1];
                }
                slot = slot + 2 & slots.length - 1;
            }
            slots[slot] = rank + 1;
            slots[slot + 1] = size;
            return size++;
        }
    }
}
