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
        var further = new Further(byDay ? byDay() : null, bound);
        int[] lists = further.sizes();
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
            for (int n = further.begin[place]; n < further.begin[place + 1]; n++) {
                int list = lists[further.list[n]];
                if (list != NONE) {
                    int k = next[list]++;
                    posting[k] = i;
                    entry[k] = further.entry[n];
                    firstWeight[k] = weightOf(i);
                    weight[k] = vectors.weight(further.entry[n]);
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

    /**
     * The entries, after that of the first term, at which a pair can have its second, sentence by sentence.
     *
     * <p>Whether several sentences have a term is asked of a filter of hashes: it may say so of one that only one of them has,
     * which makes a norm too large, and never the other way about.
     */
    private final class Further {
        /** The posting at each place; null if they stand in their own order. */
        private final int[] order;

        private final Repeated repeated;
        /** Those of each place are {@code begin} to the next. */
        private final int[] begin = new int[size() + 1];

        private int[] entry = new int[64];
        /** The list of each entry. */
        private int[] list = new int[64];
        /** The norm of the entries after each, of terms that several have. */
        private float[] after = new float[64];

        private final Numbers numbers = new Numbers();
        /** Nothing of meaning: see {@link Vectors#touch}. */
        private int touched;

        Further(int[] order, float bound) {
            this.order = order;
            repeated = repeated();
            float largestWeight = Math.max(one.largestWeight(), other == null ? 0 : other.largestWeight());
            double[] squares = squares();
            float largestAfter = (float) Math.sqrt(Arrays.stream(squares).max().orElse(0));
            for (int place = 0; place < size(); place++) {
                float rest = bound - weightOf(posting(place)) * largestWeight;
                begin[place + 1] = within(posting(place), squares[place], largestAfter, rest, begin[place]);
            }
        }

        private int posting(int place) {
            return order == null ? place : order[place];
        }

        private Repeated repeated() {
            int all = 0;
            for (int i = 0; i < size(); i++) {
                all += end(i) - entryOf(i) - 1;
            }
            var terms = new Repeated(all);
            for (int i = 0; i < size(); i++) {
                if (i + 1 < size()) {
                    touched += vectors.touch(entryOf(i + 1), end(i + 1));
                }
                for (int e = entryOf(i) + 1; e < end(i); e++) {
                    terms.add(vectors.rank(e));
                }
            }
            return terms;
        }

        /** Of each place, the square of the norm of the terms after the first that several have. */
        private double[] squares() {
            double[] squares = new double[size()];
            for (int place = 0; place < squares.length; place++) {
                int i = posting(place);
                for (int e = entryOf(i) + 1; e < end(i); e++) {
                    if (repeated.has(vectors.rank(e))) {
                        squares[place] += square(e);
                    }
                }
            }
            return squares;
        }

        /** Notes a sentence's entries up to where no pair can have its second term any more; gives where they end. */
        private int within(int i, double squares, float largestAfter, float rest, int from) {
            int n = from;
            double left = squares;
            for (int e = entryOf(i) + 1; e < end(i); e++) {
                if (repeated.has(vectors.rank(e))) {
                    if ((float) Math.sqrt(left) * largestAfter < rest) {
                        break;
                    }
                    left = Math.max(0, left - square(e));
                    if (n == entry.length) {
                        grow();
                    }
                    entry[n] = e;
                    list[n] = numbers.of(vectors.rank(e));
                    after[n++] = (float) Math.sqrt(left);
                }
            }
            return n;
        }

        private void grow() {
            int more = 2 * entry.length;
            entry = Arrays.copyOf(entry, more);
            list = Arrays.copyOf(list, more);
            after = Arrays.copyOf(after, more);
        }

        /** How many entries each list has. */
        int[] sizes() {
            int[] sizes = new int[numbers.size];
            for (int n = 0; n < begin[size()]; n++) {
                sizes[list[n]]++;
            }
            return sizes;
        }

        private double square(int e) {
            double weight = vectors.weight(e);
            return weight * weight;
        }

        private int end(int i) {
            return vectors.start[sentenceOf(i) + 1];
        }
    }

    /** Which ranks came more than once, by their hashes. */
    private static final class Repeated {
        private final long[] once;
        private final long[] again;
        private final int mask;

        /** For so many ranks, with some 16 bits for each. */
        Repeated(int ranks) {
            once = new long[Math.max(1, Integer.highestOneBit(Math.max(1, ranks)) / 4)];
            again = new long[once.length];
            mask = once.length - 1;
        }

        void add(int rank) {
            long hash = hash(rank);
            int word = (int) hash & mask;
            long bit = 1L << (hash >>> 26);
            again[word] |= once[word] & bit;
            once[word] |= bit;
        }

        boolean has(int rank) {
            long hash = hash(rank);
            return (again[(int) hash & mask] >>> (hash >>> 26) & 1) != 0;
        }

        /** 32 bits, of which the first six say which bit of a word, the last which word (Knuth's multiplicative hash). */
        private static long hash(int rank) {
            return rank * 0x9E3779B97F4A7C15L >>> 32;
        }
    }

    /** Numbers ranks as they come, by open addressing. */
    private static final class Numbers {
        private int size;
        /** A rank, one too large, and its number; 0 where free. */
        private int[] slots = new int[256];

        int of(int rank) {
            int slot = slot(rank);
            if (slots[slot] == 0) {
                if (4 * size >= slots.length) {
                    grow();
                    slot = slot(rank);
                }
                slots[slot] = rank + 1;
                slots[slot + 1] = size++;
            }
            return slots[slot + 1];
        }

        private int slot(int rank) {
            int slot = 2 * FeatureKeys.bucket(FeatureKeys.mix(rank), slots.length / 2);
            while (slots[slot] != 0 && slots[slot] != rank + 1) {
                slot = slot + 2 & slots.length - 1;
            }
            return slot;
        }

        private void grow() {
            int[] old = slots;
            slots = new int[2 * old.length];
            for (int at = 0; at < old.length; at += 2) {
                if (old[at] != 0) {
                    int slot = slot(old[at] - 1);
                    slots[slot] = old[at];
                    slots[slot + 1] = old[at + 1];
                }
            }
        }
    }
}
