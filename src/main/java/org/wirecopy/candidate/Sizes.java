package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/**
 * How much there is to join.
 *
 * @param numbering of the distinct sentences
 * @param sentences how many distinct sentences there are
 * @param sequences how many distinct sequences of words: less than sentences where a window tells days apart
 * @param occurrences how many sentences there are in all
 * @param words how many words the distinct sentences have
 */
record Sizes(Numbering numbering, long sentences, long sequences, long occurrences, long words) {

    static Sizes of(JavaRDD<SentenceBlock> blocks, int partitions) {
        long[] first = new long[partitions];
        long[] sums = new long[4];
        for (long[] part : blocks.mapPartitionsWithIndex(Sizes::sum, true).collect()) {
            first[(int) part[0]] = sums[0];
            for (int k = 0; k < sums.length; k++) {
                sums[k] += part[k + 1];
            }
        }
        return new Sizes(new Numbering(first), sums[0], sums[1], sums[2], sums[3]);
    }

    private static Iterator<long[]> sum(int partition, Iterator<SentenceBlock> blocks) {
        long[] sums = new long[5];
        sums[0] = partition;
        while (blocks.hasNext()) {
            SentenceBlock block = blocks.next();
            sums[1] += block.size();
            for (boolean counts : block.newWords) {
                sums[2] += counts ? 1 : 0;
            }
            sums[3] += block.sentence.length;
            sums[4] += block.words.length;
        }
        return new ArrayList<>(List.of(sums)).iterator();
    }
}
