package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * The features of a bucket of keys that occur more than once.
 *
 * @param repeated in the order of their keys
 * @param distinct how many features the bucket has in all
 */
record CountedFeatures(FeatureCounts.Block repeated, long distinct) implements Serializable {
    /** A table of this many features, some 60 megabytes, is passed on and begun anew. */
    private static final int TABLE = 1 << 20;

    /** All features of the sentences, one block per partition; blocks, and what is in them, follow the order of the keys. */
    static JavaRDD<FeatureCounts.Block> blocks(JavaRDD<SentenceBlock> sentences, int partitions) {
        return sentences
                .mapPartitionsToPair(blocks -> count(blocks, partitions))
                .partitionBy(new Buckets(partitions))
                .values()
                .mapPartitions(CountedFeatures::merge);
    }

    static CountedFeatures of(FeatureCounts.Block all) {
        return new CountedFeatures(FeatureCounts.withoutSingles(all), all.keys().length);
    }

    private static Iterator<Tuple2<Integer, FeatureCounts.Block>> count(
            Iterator<SentenceBlock> blocks, int partitions) {
        var counts = new FeatureCounts();
        List<Tuple2<Integer, FeatureCounts.Block>> parts = new ArrayList<>();
        while (blocks.hasNext()) {
            counts.add(blocks.next());
            if (counts.size() > TABLE || !blocks.hasNext()) {
                FeatureCounts.Block[] drained = counts.drain(partitions);
                for (int b = 0; b < partitions; b++) {
                    if (drained[b].keys().length > 0) {
                        parts.add(new Tuple2<>(b, drained[b]));
                    }
                }
            }
        }
        return parts.iterator();
    }

    private static Iterator<FeatureCounts.Block> merge(Iterator<FeatureCounts.Block> parts) {
        var counts = new FeatureCounts();
        parts.forEachRemaining(counts::add);
        return List.of(counts.sorted()).iterator();
    }

    /** How many joining features the bucket has, by frequency. */
    Map<Integer, Integer> joining() {
        Map<Integer, Integer> joining = new TreeMap<>();
        for (int i = 0; i < repeated.keys().length; i++) {
            if (repeated.joins(i)) {
                joining.merge(repeated.frequency()[i], 1, Integer::sum);
            }
        }
        return joining;
    }
}
