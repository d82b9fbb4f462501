package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.spark.InBuckets;
import org.wirecopy.spark.Records;

/**
 * How often features occur, by which sentences are weighed: in the sentences themselves, or in those that were counted
 * earlier.
 */
final class Frequencies {
    /** The key of the number of all sequences: no feature has it. */
    static final long SEQUENCES = 0;

    private final long sequences;
    private final int partitions;
    private final JavaRDD<FeatureFrequency> known;

    private Frequencies(long sequences, int partitions, JavaRDD<FeatureFrequency> known) {
        this.sequences = sequences;
        this.partitions = partitions;
        this.known = known;
    }

    /** A feature and the partition to which it belongs. */
    public record Placed(int bucket, long key, long frequency) {}

    /** As the sentences say that are to be joined. */
    static Frequencies own(Sizes sizes) {
        return new Frequencies(sizes.sequences(), sizes.numbering().partitions(), null);
    }

    /** As others said. */
    static Frequencies known(Dataset<FeatureFrequency> known, int partitions) {
        long sequences = known.filter(col("key").equalTo(SEQUENCES)).first().frequency();
        Dataset<Placed> placed = known.filter(col("key").notEqual(SEQUENCES))
                .map(
                        (MapFunction<FeatureFrequency, Placed>) each ->
                                new Placed(FeatureKeys.bucket(each.key(), partitions), each.key(), each.frequency()),
                        Records.encoder(Placed.class));
        JavaRDD<FeatureFrequency> inBuckets = InBuckets.of(placed, partitions, "bucket", "key")
                .map(each -> new FeatureFrequency(each.key, each.frequency));
        return new Frequencies(sequences, partitions, inBuckets);
    }

    /** Of how many distinct sequences of words. */
    long sequences() {
        return sequences;
    }

    /** The features of the sentences, a bucket for each partition. */
    JavaRDD<CountedFeatures> of(JavaRDD<SentenceBlock> sentences) {
        JavaRDD<FeatureCounts.Block> blocks = CountedFeatures.blocks(sentences, partitions);
        return known == null ? blocks.map(CountedFeatures::of) : blocks.zipPartitions(known, Frequencies::replaced);
    }

    private static Iterator<CountedFeatures> replaced(
            Iterator<FeatureCounts.Block> blocks, Iterator<FeatureFrequency> sorted) {
        FeatureCounts.Block block = blocks.next();
        FeatureFrequency next = null;
        for (int i = 0; i < block.keys().length; i++) {
            while (sorted.hasNext() && (next == null || next.key() < block.keys()[i])) {
                next = sorted.next();
            }
            boolean isKnown = next != null && next.key() == block.keys()[i];
            block.frequency()[i] = isKnown ? (int) next.frequency() : 1;
        }
        return List.of(CountedFeatures.of(block)).iterator();
    }

    /** As they are to be known later. */
    Dataset<FeatureFrequency> told(SparkSession spark, JavaRDD<SentenceBlock> sentences) {
        JavaRDD<FeatureFrequency> features = CountedFeatures.blocks(sentences, partitions)
                .flatMap(block -> IntStream.range(0, block.keys().length)
                        .filter(i -> block.frequency()[i] > 1)
                        .mapToObj(i -> new FeatureFrequency(block.keys()[i], block.frequency()[i]))
                        .iterator());
        Encoder<FeatureFrequency> row = Records.encoder(FeatureFrequency.class);
        return spark.createDataset(features.rdd(), row)
                .union(spark.createDataset(List.of(new FeatureFrequency(SEQUENCES, sequences)), row));
    }
}
