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
    /** Bounds are floats; the similarity itself is compared without slack. */
    private static final double SLACK = 1e-5;

    private static final double FAILED = -1;
    /** Lists of at least this many sentences are joined by a second term. */
    private static final int LONG = 16;

    private final Vectors vectors;
    private final int[] entries;
    private final double threshold;
    private final float bound;
    private final int days;
    private final int listed;
    private final FoundPairs found;
    private final Tally tally;
    private final long[] numbers;
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
        this.entries = vectors.entries;
        this.threshold = settings.threshold();
        this.bound = bound(settings.threshold());
        this.days = settings.days() == null ? -1 : settings.days();
        this.listed = settings.listed();
        this.found = found;
        this.tally = found.tally;
        this.numbers = numbers;
    }

    /** What a bound must reach for a pair to be able to reach the threshold. */
    static float bound(double threshold) {
        return (float) (threshold - SLACK);
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
            return bySecondTerm(list, null, counts);
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
            return bySecondTerm(one, other, counts);
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

    /** Compares, in a long list, only sentences that have a second term in common or need none. */
    private boolean bySecondTerm(Postings one, Postings other, Tally counts) {
        if (!byFirstTermAlone(one, other == null ? one : other, counts)) {
            return false;
        }
        var second = new SecondTerms(vectors, one, other, days >= 0, bound);
        for (int list = 0; list + 1 < second.start.length; list++) {
            int end = second.start[list + 1];
            int firsts = other == null ? end : second.firstOfOther(list);
            for (int x = second.start[list]; x < firsts; x++) {
                int from = other == null ? x + 1 : firsts;
                if (!inRow(second, x, from, end, counts)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Compares the pairs that the first term's weights alone could bring to the threshold. */
    private boolean byFirstTermAlone(Postings one, Postings other, Tally counts) {
        int[] xs = one.heaviest(bound / other.largestWeight());
        int[] ys = other == one ? xs : other.heaviest(bound / one.largestWeight());
        for (int x : xs) {
            for (int y : ys) {
                boolean due = (other != one || x < y) && isByFirstTermAlone(one.weight[x], other.weight[y]);
                if (due) {
                    counts.candidates++;
                    if (!compare(one, x, other, y, counts)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private boolean isByFirstTermAlone(float weight, float otherWeight) {
        return weight * otherWeight >= bound;
    }

    /** Compares a sentence with those of its row that are in the window: with one, rows are in the order of days. */
    private boolean inRow(SecondTerms second, int x, int from, int end, Tally counts) {
        int day = days < 0 ? SentenceBlock.UNDATED : second.day(x);
        if (day == SentenceBlock.UNDATED) {
            return row(second, x, from, end, counts);
        }
        int dated = second.firstFrom(from, end, SentenceBlock.UNDATED + 1L);
        int begin = second.firstFrom(dated, end, (long) day - days);
        int after = second.firstFrom(begin, end, (long) day + days + 1);
        return row(second, x, from, dated, counts) && row(second, x, begin, after, counts);
    }

    private boolean row(SecondTerms second, int x, int from, int end, Tally counts) {
        float first = second.firstWeight[x];
        float weight = second.weight[x];
        float after = second.after[x];
        float[] firsts = second.firstWeight;
        float[] weights = second.weight;
        float[] afters = second.after;
        int rejected = 0;
        int met = 0;
        for (int y = from; y < end; y++) {
            if (first * firsts[y] + weight * weights[y] + after * afters[y] < bound) {
                rejected++;
            } else if (isByFirstTermAlone(first, firsts[y])) {
                met++;
            } else if (!compare(second, x, y, counts)) {
                return false;
            }
        }
        counts.candidates += end - from;
        counts.rejectedByNorm += rejected;
        counts.metEarlier += met;
        return true;
    }

    private boolean compare(SecondTerms second, int x, int y, Tally counts) {
        long outlet = second.outlet(x);
        if (outlet == second.outlet(y) && outlet != FeatureCounts.SEVERAL) {
            counts.sameOutlet++;
            return true;
        }
        int left = second.sentence(x);
        int right = second.sentence(y);
        double sum =
                (double) second.firstWeight[x] * second.firstWeight[y] + (double) second.weight[x] * second.weight[y];
        double similarity = merge(second.entry[x], left, second.entry[y], right, sum);
        if (similarity < threshold) {
            counts.rejectedByMerge++;
            return true;
        }
        int firstOfLeft = second.firstEntry(x);
        int firstOfRight = second.firstEntry(y);
        if (haveCommonTerm(firstOfLeft + 1, second.entry[x], firstOfRight + 1, second.entry[y])) {
            counts.metEarlier++;
            return true;
        }
        return count(left, firstOfLeft, right, firstOfRight, similarity, counts);
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

    private boolean compare(Postings xs, int x, Postings ys, int y, Tally counts) {
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
        double similarity = merge(xs.entry[x], left, ys.entry[y], right);
        if (similarity < threshold) {
            counts.rejectedByMerge++;
            return true;
        }
        return count(left, xs.entry[x], right, ys.entry[y], similarity, counts);
    }

    /** Counts a pair that is similar from its entries in this list on; false once the list is to be cut. */
    private boolean count(int left, int leftEntry, int right, int rightEntry, double similarity, Tally counts) {
        if (inThisList++ == listed) {
            return false;
        }
        if (haveCommonTerm(vectors.start[left], leftEntry, vectors.start[right], rightEntry)) {
            counts.metEarlier++;
        } else {
            counts.pairs++;
            list(left, right, similarity);
        }
        return true;
    }

    private void list(int one, int other, double similarity) {
        if (hereSize == here.length) {
            here = Arrays.copyOf(here, 2 * hereSize);
        }
        here[hereSize++] = one;
        here[hereSize++] = other;
        long left = Math.min(number(one), number(other));
        long right = Math.max(number(one), number(other));
        found.add(left, right, similarity, FoundPairs.LISTED, 0);
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
                || merge(xs.entry[x], left, ys.entry[y], right) < threshold) {
            return false;
        }
        found.add(number(left), number(right), similarity(left, right), place, outlet);
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

    /** The similarity from two entries of one rank on, or less than the threshold as soon as that is certain. */
    private double merge(int x, int left, int y, int right) {
        return merge(x, left, y, right, (double) vectors.weight(x) * vectors.weight(y));
    }

    /** The same, where {@code sum} is what the terms up to and with that rank add up to. */
    private double merge(int x, int left, int y, int right, double sumSoFar) {
        int a = 3 * x;
        int b = 3 * y;
        int endA = 3 * vectors.start[left + 1];
        int endB = 3 * vectors.start[right + 1];
        int[] e = entries;
        double sum = sumSoFar;
        float leftAfter = Float.intBitsToFloat(e[a + 2]);
        float rightAfter = Float.intBitsToFloat(e[b + 2]);
        a += 3;
        b += 3;
        while (a < endA && b < endB) {
            int rankA = e[a];
            int rankB = e[b];
            if (rankA == rankB) {
                sum += (double) Float.intBitsToFloat(e[a + 1]) * Float.intBitsToFloat(e[b + 1]);
            }
            if (rankA <= rankB) {
                leftAfter = Float.intBitsToFloat(e[a + 2]);
                a += 3;
            }
            if (rankB <= rankA) {
                rightAfter = Float.intBitsToFloat(e[b + 2]);
                b += 3;
            }
            if (sum + leftAfter * rightAfter < bound) {
                return FAILED;
            }
        }
        return Weights.similarity(sum);
    }

    /** Whether two runs of entries have a term in common. */
    private boolean haveCommonTerm(int x, int endX, int y, int endY) {
        int a = 3 * x;
        int b = 3 * y;
        while (a < 3 * endX && b < 3 * endY) {
            if (entries[a] == entries[b]) {
                return true;
            }
            if (entries[a] < entries[b]) {
                a += 3;
            } else {
                b += 3;
            }
        }
        return false;
    }

    /** The whole similarity of two sentences. */
    private double similarity(int left, int right) {
        int a = 3 * vectors.start[left];
        int b = 3 * vectors.start[right];
        while (entries[a] != entries[b]) {
            if (entries[a] < entries[b]) {
                a += 3;
            } else {
                b += 3;
            }
        }
        return merge(a / 3, left, b / 3, right);
    }
}
