package org.wirecopy.candidate;

/**
 * Joins a long list by the second term that two of its sentences have in common: see {@link SecondTerms}. Pairs that the
 * weights of the first term alone could bring to the threshold need no second one, and are compared before.
 */
final class SecondTermJoin {
    private final Vectors vectors;
    private final Similarity similarity;
    private final double threshold;
    private final float bound;
    private final int days;
    private final TermJoin first;

    /** @param first the join by the first term, which counts and lists the pairs */
    SecondTermJoin(Vectors vectors, Similarity similarity, JoinSettings settings, TermJoin first) {
        this.vectors = vectors;
        this.similarity = similarity;
        this.threshold = settings.threshold();
        this.bound = Similarity.bound(settings.threshold());
        this.days = settings.days() == null ? -1 : settings.days();
        this.first = first;
    }

    /** Compares the sentences of a list with one another; false once it is to be cut. */
    boolean within(Postings list, Tally counts) {
        return join(list, null, counts);
    }

    /** Compares the sentences of one part with those of another; false once the list is to be cut. */
    boolean across(Postings one, Postings other, Tally counts) {
        return join(one, other, counts);
    }

    private boolean join(Postings one, Postings other, Tally counts) {
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
                    if (!first.compare(one, x, other, y, counts)) {
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
        float firstWeight = second.firstWeight[x];
        float weight = second.weight[x];
        float after = second.after[x];
        float[] firsts = second.firstWeight;
        float[] weights = second.weight;
        float[] afters = second.after;
        int rejected = 0;
        int met = 0;
        for (int y = from; y < end; y++) {
            if (firstWeight * firsts[y] + weight * weights[y] + after * afters[y] < bound) {
                rejected++;
            } else if (isByFirstTermAlone(firstWeight, firsts[y])) {
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
        double reached = similarity.from(second.entry[x], left, second.entry[y], right, sum);
        if (reached < threshold) {
            counts.rejectedByMerge++;
            return true;
        }
        int firstOfLeft = second.firstEntry(x);
        int firstOfRight = second.firstEntry(y);
        if (similarity.haveCommonTerm(firstOfLeft + 1, second.entry[x], firstOfRight + 1, second.entry[y])) {
            counts.metEarlier++;
            return true;
        }
        return first.count(left, firstOfLeft, right, firstOfRight, reached, counts);
    }
}
