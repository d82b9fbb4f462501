package org.wirecopy.candidate;

import java.util.Arrays;

/**
 * The kernel: finds all similar pairs among the sentences that have one term in common.
 *
 * <p>A pair is found in the list of its first common term (the one of the lowest rank), since from there the whole
 * similarity adds up. With w the weight of the term, A the norm of what comes after it, and S² = w² + A², the
 * similarity of x and y is at most S_x · S_y, and at most w_x · w_y + A_x · A_y (Cauchy and Schwarz). Lists fall in S,
 * so the first bound ends a row and the second skips a candidate; the rest is merged term by term until it passes or
 * the bound on what is left fails.
 *
 * <p>Where more pairs of a list are similar than are to be listed singly, the list is cut: it then yields, for each
 * sentence and each other outlet, the first similar sentence in the order of the list. A cut list does not ask whether
 * a pair was met in an earlier one, or 20 equally frequent words of a template would each compare all with all.
 */
final class TermJoin {
    /** Lists of at least this many sentences are joined by a second term. */
    static final int LONG = 16;

    private final Vectors vectors;
    private final Similarity similarity;
    private final double threshold;
    private final float bound;
    private final int days;
    private final int listed;
    private final FoundPairs found;
    private final Tally tally;
    private final long[] numbers;
    private final SecondTermJoin secondTerms;
    private Witnesses witnesses;
    /** The pairs listed from this list, as positions in the vectors. */
    private int[] here = new int[64];

    private int hereSize;
    private int inThisList;
    private long place;

    /**
     * @param numbers the number of each sentence of the vectors in the corpus; null if it is its position
     */
    TermJoin(Vectors vectors, JoinSettings settings, FoundPairs found, long[] numbers) {
        this.vectors = vectors;
        this.similarity = new Similarity(vectors, settings.threshold());
        this.threshold = settings.threshold();
        this.bound = Similarity.bound(settings.threshold());
        this.days = settings.days() == null ? -1 : settings.days();
        this.listed = settings.listed();
        this.found = found;
        this.tally = found.tally;
        this.numbers = numbers;
        this.secondTerms = new SecondTermJoin(vectors, similarity, settings, this);
    }

    /** Where a part of a list stands in the order in which cut lists count: by term, then by part. */
    static long place(int term, int part) {
        return (long) term << 32 | part;
    }

    /** Joins a list, or a part of one, with itself. */
    void join(long itsPlace, Postings whole) {
        if (whole.size < 2) {
            return;
        }
        Postings list = whole.reaching(bound / whole.from[0]);
        begin(itsPlace, list.size);
        Tally counts = new Tally();
        long major = list.majority();
        boolean uncut;
        if (major == FeatureCounts.SEVERAL) {
            uncut = within(list, counts);
        } else {
            Postings rest = list.only(vectors, major, false);
            uncut = within(rest, counts) && across(rest, list.only(vectors, major, true), counts);
        }
        finish(uncut, counts, list, list);
    }

    /** Joins two parts of a list. */
    void join(long itsPlace, Postings one, Postings other) {
        if (one.size == 0 || other.size == 0) {
            return;
        }
        begin(itsPlace, one.size + other.size);
        Tally counts = new Tally();
        long major = one.majority();
        boolean whole;
        if (major == FeatureCounts.SEVERAL) {
            whole = across(one, other, counts);
        } else {
            Postings rest = one.only(vectors, major, false);
            whole = across(rest, other, counts)
                    && across(one.only(vectors, major, true), other.only(vectors, major, false), counts);
        }
        finish(whole, counts, one, other);
    }

    private void begin(long itsPlace, int size) {
        place = itsPlace;
        inThisList = 0;
        hereSize = 0;
        tally.lists++;
        tally.postings += size;
        tally.largestList = Math.max(tally.largestList, size);
    }

    private void finish(boolean whole, Tally counts, Postings one, Postings other) {
        tally.add(counts);
        if (!whole) {
            tally.cutLists++;
            tally.cutSentences += one == other ? one.size : one.size + other.size;
            if (witnesses == null) {
                witnesses = new Witnesses(vectors, this);
            }
            for (int k = 0; k < hereSize; k += 2) {
                witnesses.know(here[k], here[k + 1]);
            }
            witnesses.prove(one, other);
            if (one != other) {
                witnesses.prove(other, one);
            }
        }
    }

    private boolean within(Postings list, Tally counts) {
        if (list.size >= LONG) {
            return secondTerms.within(list, counts);
        }
        for (int i = 0; i + 1 < list.size; i++) {
            if (list.from[i] * list.from[i + 1] < bound) {
                break;
            }
            if (!row(list, i, list, i + 1, counts)) {
                return false;
            }
        }
        return true;
    }

    private boolean across(Postings one, Postings other, Tally counts) {
        if (Math.min(one.size, other.size) >= LONG) {
            return secondTerms.across(one, other, counts);
        }
        for (int i = 0; i < one.size && other.size > 0; i++) {
            if (one.from[i] * other.from[0] < bound) {
                break;
            }
            if (!row(one, i, other, 0, counts)) {
                return false;
            }
        }
        return true;
    }

    /** Compares one sentence with a list; false once the list is to be cut. */
    private boolean row(Postings xs, int x, Postings ys, int first, Tally counts) {
        float from = xs.from[x];
        float weight = xs.weight[x];
        float after = xs.after[x];
        float[] froms = ys.from;
        float[] weights = ys.weight;
        float[] afters = ys.after;
        int passed = 0;
        int y = first;
        for (; y < ys.size && from * froms[y] >= bound; y++) {
            if (weight * weights[y] + after * afters[y] >= bound) {
                passed++;
                if (!compare(xs, x, ys, y, counts)) {
                    return false;
                }
            }
        }
        counts.candidates += y - first;
        counts.rejectedByNorm += y - first - passed;
        return true;
    }

    /** Compares two sentences of a list, from its term on; false once the list is to be cut. */
    boolean compare(Postings xs, int x, Postings ys, int y, Tally counts) {
        if (xs.outlet[x] == ys.outlet[y] && xs.outlet[x] != FeatureCounts.SEVERAL) {
            counts.sameOutlet++;
            return true;
        }
        int left = xs.sentence[x];
        int right = ys.sentence[y];
        if (!inWindow(left, right)) {
            counts.outsideWindow++;
            return true;
        }
        double reached = similarity.from(xs.entry[x], left, ys.entry[y], right);
        if (reached < threshold) {
            counts.rejectedByMerge++;
            return true;
        }
        return count(left, xs.entry[x], right, ys.entry[y], reached, counts);
    }

    /** Counts a pair that is similar from its entries in this list on; false once the list is to be cut. */
    boolean count(int left, int leftEntry, int right, int rightEntry, double reached, Tally counts) {
        if (inThisList++ == listed) {
            return false;
        }
        if (similarity.haveCommonTerm(vectors.start[left], leftEntry, vectors.start[right], rightEntry)) {
            counts.metEarlier++;
        } else {
            counts.pairs++;
            list(left, right, reached);
        }
        return true;
    }

    private void list(int one, int other, double reached) {
        if (hereSize == here.length) {
            here = Arrays.copyOf(here, 2 * hereSize);
        }
        here[hereSize++] = one;
        here[hereSize++] = other;
        long left = Math.min(number(one), number(other));
        long right = Math.max(number(one), number(other));
        found.add(left, right, reached, FoundPairs.LISTED, 0);
    }

    private long number(int sentence) {
        return numbers == null ? sentence : numbers[sentence];
    }

    /** Whether two postings are similar by the terms from theirs on; if so, it is noted as the proof of {@code x}. */
    boolean proves(Postings xs, int x, Postings ys, int y, long outlet) {
        int left = xs.sentence[x];
        int right = ys.sentence[y];
        if (xs.weight[x] * ys.weight[y] + xs.after[x] * ys.after[y] < bound
                || !inWindow(left, right)
                || similarity.from(xs.entry[x], left, ys.entry[y], right) < threshold) {
            return false;
        }
        found.add(number(left), number(right), similarity.of(left, right), place, outlet);
        return true;
    }

    /** Whether two postings, and all after them in their lists, are too short to be similar. */
    boolean ends(Postings xs, int x, Postings ys, int y) {
        return xs.from[x] * ys.from[y] < bound;
    }

    private boolean inWindow(int left, int right) {
        if (days < 0) {
            return true;
        }
        int leftDay = vectors.day[left];
        int rightDay = vectors.day[right];
        return leftDay == SentenceBlock.UNDATED
                || rightDay == SentenceBlock.UNDATED
                || Math.abs(leftDay - rightDay) <= days;
    }
}
