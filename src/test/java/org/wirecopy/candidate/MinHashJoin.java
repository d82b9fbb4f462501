package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The other reference: MLlib's approximate join of sets, checked by the exact cosine. */
final class MinHashJoin {
    /** Below this Jaccard similarity hardly a pair has a cosine worth finding. */
    private static final double LEAST_JACCARD = .1;

    private final List<NaivePrefixJoin.Sentence> sentences;
    private final Dataset<Row> sets;
    private final List<Map<Long, Double>> weights = new ArrayList<>();

    MinHashJoin(SparkSession spark, List<NaivePrefixJoin.Sentence> sentences) {
        this.sentences = sentences;
        Map<Long, Integer> frequency = new HashMap<>();
        Map<Long, Integer> numbers = new HashMap<>();
        for (NaivePrefixJoin.Sentence sentence : sentences) {
            Arrays.stream(sentence.features()).distinct().forEach(f -> frequency.merge(f, 1, Integer::sum));
        }
        frequency.keySet().forEach(f -> numbers.put(f, numbers.size()));
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            long[] features = sentences.get(i).features();
            int[] set = Arrays.stream(features)
                    .distinct()
                    .mapToInt(numbers::get)
                    .sorted()
                    .toArray();
            double[] ones = new double[set.length];
            Arrays.fill(ones, 1);
            rows.add(RowFactory.create(i, Vectors.sparse(numbers.size(), set, ones)));
            weights.add(weights(features, frequency));
        }
        sets = spark.createDataFrame(
                        rows, new StructType().add("id", DataTypes.IntegerType).add("set", new VectorUDT()))
                .repartition(8)
                .cache();
        sets.count();
    }

    private Map<Long, Double> weights(long[] features, Map<Long, Integer> frequency) {
        Map<Long, Double> its = new TreeMap<>();
        Arrays.stream(features).forEach(f -> its.merge(f, 1.0, Double::sum));
        its.replaceAll(
                (f, times) -> (1 + Math.log(times)) * Math.log(1 + (double) sentences.size() / frequency.get(f)));
        double norm = Math.sqrt(its.values().stream().mapToDouble(w -> w * w).sum());
        its.replaceAll((f, weight) -> weight / norm);
        return its;
    }

    /** How many pairs of different outlets at or above the threshold it finds. */
    long pairs(double threshold) {
        var model = new MinHashLSH()
                .setNumHashTables(5)
                .setSeed(1)
                .setInputCol("set")
                .setOutputCol("hashes")
                .fit(sets);
        return model
                .approxSimilarityJoin(sets, sets, 1 - LEAST_JACCARD)
                .select(col("datasetA.id").as("left"), col("datasetB.id").as("right"))
                .where("left < right")
                .collectAsList()
                .stream()
                .filter(row -> areSimilar(row.getInt(0), row.getInt(1), threshold))
                .count();
    }

    private boolean areSimilar(int left, int right, double threshold) {
        long outlet = sentences.get(left).outlet();
        if (outlet == sentences.get(right).outlet() && outlet != FeatureCounts.SEVERAL) {
            return false;
        }
        double sum = 0;
        for (Map.Entry<Long, Double> entry : weights.get(left).entrySet()) {
            sum += entry.getValue() * weights.get(right).getOrDefault(entry.getKey(), 0.0);
        }
        return sum >= threshold;
    }
}
