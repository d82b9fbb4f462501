package org.wirecopy.candidate;

import java.io.Serializable;

/** What one part of the join did; parts add up. All counts are independent of how the work was parted. */
final class Tally implements Serializable {
    long lists;
    long postings;
    long largestList;
    long candidates;
    long rejectedByNorm;
    long sameOutlet;
    long outsideWindow;
    long rejectedByMerge;
    long metEarlier;
    long pairs;
    long cutLists;
    long cutSentences;

    void add(Tally other) {
        lists += other.lists;
        postings += other.postings;
        largestList = Math.max(largestList, other.largestList);
        candidates += other.candidates;
        rejectedByNorm += other.rejectedByNorm;
        sameOutlet += other.sameOutlet;
        outsideWindow += other.outsideWindow;
        rejectedByMerge += other.rejectedByMerge;
        metEarlier += other.metEarlier;
        pairs += other.pairs;
        cutLists += other.cutLists;
        cutSentences += other.cutSentences;
    }

    static Tally plus(Tally one, Tally other) {
        var sum = new Tally();
        sum.add(one);
        sum.add(other);
        return sum;
    }
}
