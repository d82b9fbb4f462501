package org.wirecopy.candidate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * Distinct sentences become their occurrences again.
 *
 * <p>Pairs travel twice: to the right sentence, to fetch its occurrences, and with them to the left one. Sentences are
 * numbered through the partitions, so both times a pair goes to a partition, and the sentences stay where they are.
 */
final class Occurrences implements Serializable {
    private final Numbering numbering;
    private final Broadcast<Information> information;
    private final int listed;

    /**
     * @param numbering of the sentences
     * @param information how much their words say
     * @param listed how many pairs of occurrences are listed of one pair of sentences
     */
    Occurrences(Numbering numbering, Broadcast<Information> information, int listed) {
        this.numbering = numbering;
        this.information = information;
        this.listed = listed;
    }

    /** The pairs of a partition's sentences as they reach it, and the right ones of them. */
    record Proofs(FoundPairs pairs, int[] right, SentenceBlock rights) implements Serializable {}

    JavaRDD<SharedSentences> of(JavaRDD<SentenceBlock> sentences, JavaRDD<FoundPairs> found) {
        int partitions = numbering.partitions();
        JavaPairRDD<Integer, FoundPairs> toRight =
                found.flatMapToPair(this::bothWays).partitionBy(new Buckets(partitions));
        JavaPairRDD<Integer, Proofs> toLeft = toRight.values()
                .zipPartitions(sentences, this::fetch)
                .mapToPair(part -> part)
                .partitionBy(new Buckets(partitions));
        return toLeft.values()
                .zipPartitions(
                        sentences,
                        (proofs, blocks) -> new Expansion(numbering, information.value(), listed, proofs, blocks));
    }

    Iterator<Tuple2<Integer, FoundPairs>> bothWays(FoundPairs found) {
        Map<Integer, FoundPairs> parts = new HashMap<>();
        for (int i = 0; i < found.size; i++) {
            send(parts, found, i, found.left[i], found.right[i]);
            if (found.proof[i] == FoundPairs.LISTED) {
                send(parts, found, i, found.right[i], found.left[i]);
            }
        }
        List<Tuple2<Integer, FoundPairs>> sent = new ArrayList<>();
        parts.forEach((partition, part) -> sent.add(new Tuple2<>(partition, part)));
        return sent.iterator();
    }

    private void send(Map<Integer, FoundPairs> parts, FoundPairs found, int i, long left, long right) {
        parts.computeIfAbsent(numbering.partitionOf(right), p -> new FoundPairs())
                .add(left, right, found.similarity[i], found.proof[i], found.outlet[i]);
    }

    Iterator<Tuple2<Integer, Proofs>> fetch(Iterator<FoundPairs> found, Iterator<SentenceBlock> blocks) {
        List<SentenceBlock> here = new ArrayList<>();
        blocks.forEachRemaining(here::add);
        Map<Integer, Fetched> parts = new TreeMap<>();
        while (found.hasNext()) {
            FoundPairs pairs = found.next();
            for (int i = 0; i < pairs.size; i++) {
                parts.computeIfAbsent(numbering.partitionOf(pairs.left[i]), p -> new Fetched())
                        .add(pairs, i, here, pairs.right[i] - numbering.first(here.get(0)));
            }
        }
        List<Tuple2<Integer, Proofs>> sent = new ArrayList<>();
        parts.forEach((partition, part) -> sent.add(new Tuple2<>(partition, part.build())));
        return sent.iterator();
    }

    /** Collects the pairs for one partition, with each right sentence once. */
    private static final class Fetched {
        private final FoundPairs pairs = new FoundPairs();
        private final SentenceBlock.Builder rights = new SentenceBlock.Builder();
        private final Map<Long, Integer> places = new HashMap<>();
        private int[] right = new int[16];

        void add(FoundPairs found, int i, List<SentenceBlock> here, long number) {
            if (pairs.size == right.length) {
                right = Arrays.copyOf(right, 2 * right.length);
            }
            right[pairs.size] = places.computeIfAbsent(number, n -> copy(here, n));
            pairs.add(found.left[i], found.right[i], found.similarity[i], found.proof[i], found.outlet[i]);
        }

        private int copy(List<SentenceBlock> here, long number) {
            SentenceBlock block = here.get((int) (number / SentenceBlock.SIZE));
            int i = (int) (number % SentenceBlock.SIZE);
            long[] words = Arrays.copyOfRange(block.words, block.firstWord[i], block.firstWord[i + 1]);
            rights.begin(words, block.day[i], false);
            for (int o = block.firstOccurrence[i]; o < block.firstOccurrence[i + 1]; o++) {
                rights.add(block.article[o], block.sentence[o], block.outlet[o], block.published[o]);
            }
            return rights.size() - 1;
        }

        Proofs build() {
            return new Proofs(pairs, Arrays.copyOf(right, pairs.size), rights.build(0, 0));
        }
    }
}
