package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/**
 * A vocabulary that no memory holds: each partition of sentences asks the partitions of counted features for those that
 * it has.
 */
final class SharedVocabulary implements Serializable {
    private final Map<Integer, Integer>[] firstRanks;
    private final int ranks;
    private final int partitions;

    /** The keys that a partition of sentences asks for. */
    record Question(int asker, long[] keys) implements Serializable {}

    /** @param joining of each bucket how many joining features it has, by frequency */
    SharedVocabulary(List<Map<Integer, Integer>> joining) {
        partitions = joining.size();
        firstRanks = firstRanks(joining);
        ranks = joining.stream().flatMap(bucket -> bucket.values().stream()).reduce(0, Math::addExact);
    }

    /** The rank of the first joining feature of each bucket and frequency: ranks go by (frequency, bucket, key). */
    private static Map<Integer, Integer>[] firstRanks(List<Map<Integer, Integer>> joining) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Map<Integer, Integer>[] first = new Map[joining.size()];
        TreeMap<Integer, Integer> next = new TreeMap<>();
        joining.forEach(bucket -> bucket.forEach((frequency, n) -> next.merge(frequency, n, Math::addExact)));
        int sum = 0;
        for (Map.Entry<Integer, Integer> entry : next.entrySet()) {
            sum = Math.addExact(sum, entry.setValue(sum));
        }
        for (int b = 0; b < first.length; b++) {
            first[b] = new HashMap<>();
            for (Map.Entry<Integer, Integer> entry : joining.get(b).entrySet()) {
                int rank = next.merge(entry.getKey(), entry.getValue(), Integer::sum) - entry.getValue();
                first[b].put(entry.getKey(), rank);
            }
        }
        return first;
    }

    int ranks() {
        return ranks;
    }

    /** One vocabulary per partition of sentences, with the features that it has. */
    JavaRDD<Vocabulary> of(JavaRDD<SentenceBlock> sentences, JavaRDD<CountedFeatures> counted) {
        return sentences
                .mapPartitionsToPair(this::questions)
                .partitionBy(new Buckets(partitions))
                .values()
                .zipPartitions(counted, this::answers)
                .mapToPair(answer -> answer)
                .partitionBy(new Buckets(partitions))
                .values()
                .mapPartitions(answers -> {
                    List<Vocabulary.Ranked> all = new ArrayList<>();
                    answers.forEachRemaining(all::add);
                    return List.of(Vocabulary.of(all, ranks)).iterator();
                });
    }

    private Iterator<Tuple2<Integer, Question>> questions(Iterator<SentenceBlock> blocks) {
        List<Tuple2<Integer, Question>> questions = new ArrayList<>();
        int asker = 0;
        var features = new FeatureCounts();
        while (blocks.hasNext()) {
            SentenceBlock block = blocks.next();
            asker = block.partition;
            features.add(block);
        }
        FeatureCounts.Block[] buckets = features.drain(partitions);
        for (int b = 0; b < partitions; b++) {
            if (buckets[b].keys().length > 0) {
                questions.add(new Tuple2<>(b, new Question(asker, buckets[b].keys())));
            }
        }
        return questions.iterator();
    }

    private Iterator<Tuple2<Integer, Vocabulary.Ranked>> answers(
            Iterator<Question> questions, Iterator<CountedFeatures> counted) {
        FeatureCounts.Block known = counted.next().repeated();
        int[] rank = new int[known.keys().length];
        if (rank.length > 0) {
            Map<Integer, Integer> next = new HashMap<>(firstRanks[FeatureKeys.bucket(known.keys()[0], partitions)]);
            for (int i = 0; i < rank.length; i++) {
                rank[i] = known.joins(i) ? next.merge(known.frequency()[i], 1, Integer::sum) - 1 : Vocabulary.NO_RANK;
            }
        }
        List<Tuple2<Integer, Vocabulary.Ranked>> answers = new ArrayList<>();
        while (questions.hasNext()) {
            Question question = questions.next();
            int[] at = Arrays.stream(question.keys)
                    .mapToInt(key -> Arrays.binarySearch(known.keys(), key))
                    .filter(i -> i >= 0)
                    .toArray();
            answers.add(new Tuple2<>(
                    question.asker,
                    new Vocabulary.Ranked(
                            Arrays.stream(at).mapToLong(i -> known.keys()[i]).toArray(),
                            Arrays.stream(at).map(i -> known.frequency()[i]).toArray(),
                            Arrays.stream(at).map(i -> rank[i]).toArray())));
        }
        return answers.iterator();
    }
}
