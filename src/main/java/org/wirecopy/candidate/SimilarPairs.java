package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.SharedSentences.Row;
import org.wirecopy.spark.Records;

/**
 * The pairs of articles that share similar sentences: every two sentences of different outlets with a cosine of at
 * least {@link JoinSettings#threshold()}.
 *
 * <p>For each sentence and each other outlet that has a similar one, one pair is always listed, as its witness; all
 * further pairs are listed up to {@link JoinSettings#listed()} per group of alike sentences, and
 * {@link #explain()} says where that was not enough. Furniture and sentences under {@link JoinSettings#minWords()}
 * words take no part.
 *
 * <p>It holds what it persisted until it is closed.
 */
public final class SimilarPairs implements AutoCloseable {
    /** A word makes two features, and each may make an entry of three numbers. */
    private static final long BYTES_PER_WORD = 24;

    private final Dataset<CandidatePair> pairs;
    private final Counted counted;
    private final JavaRDD<FoundPairs> found;
    private final JavaRDD<SharedSentences> shared;
    private final List<AutoCloseable> held;

    /** What is known before the join. */
    private record Counted(String feeder, Sizes sizes, long features, long joiningFeatures) {}

    private SimilarPairs(
            Dataset<CandidatePair> pairs,
            Counted counted,
            JavaRDD<FoundPairs> found,
            JavaRDD<SharedSentences> shared,
            List<AutoCloseable> held) {
        this.pairs = pairs;
        this.counted = counted;
        this.found = found;
        this.shared = shared;
        this.held = held;
    }

    /** Joins the sentences of the articles; the number of shuffle partitions is the session's. */
    public static SimilarPairs of(Dataset<Prose> prose, JoinSettings settings) {
        SparkSession spark = prose.sparkSession();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        List<AutoCloseable> held = new ArrayList<>();
        JavaRDD<SentenceBlock> sentences = hold(DistinctSentences.of(prose, settings, partitions), held);
        Sizes sizes = Sizes.of(sentences, partitions);
        Counted counted;
        JavaRDD<FoundPairs> found;
        List<CountedFeatures> features =
                CountedFeatures.of(sentences, partitions).collect();
        var vocabulary =
                new Vocabulary(features.stream().map(CountedFeatures::repeated).toList());
        long distinct = features.stream().mapToLong(CountedFeatures::distinct).sum();
        counted = new Counted("broadcast", sizes, distinct, vocabulary.ranks());
        Broadcast<Vocabulary> sharedVocabulary = hold(context.broadcast(vocabulary), held);
        var weights = new Weights(sizes.sequences());
        Broadcast<Vectors> vectors = hold(
                context.broadcast(Vectors.concatenate(sentences
                        .map(block -> Vectors.of(block, weights, sharedVocabulary.value()))
                        .collect())),
                held);
        found = hold(BroadcastJoin.of(context, vectors, vocabulary.ranks(), settings), held);
        JavaRDD<SharedSentences> shared =
                hold(new Occurrences(sizes.firstNumbers(), settings.listed()).of(sentences, found), held);
        return new SimilarPairs(grouped(spark, shared, partitions), counted, found, shared, held);
    }

    private static <T> JavaRDD<T> hold(JavaRDD<T> rows, List<AutoCloseable> held) {
        rows.persist(StorageLevel.MEMORY_AND_DISK());
        held.add(() -> rows.unpersist(false));
        return rows;
    }

    private static <T> Broadcast<T> hold(Broadcast<T> value, List<AutoCloseable> held) {
        held.add(() -> value.unpersist(false));
        return value;
    }

    private static Dataset<CandidatePair> grouped(SparkSession spark, JavaRDD<SharedSentences> shared, int partitions) {
        return spark.createDataset(shared.flatMap(SharedSentences::rows).rdd(), Records.encoder(Row.class))
                .repartition(partitions, col("leftArticleId"), col("rightArticleId"))
                .sortWithinPartitions("leftArticleId", "rightArticleId", "leftSentence", "rightSentence")
                .mapPartitions(
                        (MapPartitionsFunction<Row, CandidatePair>) Grouping::new,
                        Records.encoder(CandidatePair.class));
    }

    /** One row per pair of articles, in no particular order; anchors are in the order of (left, right) sentence. */
    public Dataset<CandidatePair> pairs() {
        return pairs;
    }

    /** What the join did; costs nothing once the pairs were read. */
    public JoinExplain explain() {
        Tally tally = found.map(part -> part.tally).fold(new Tally(), Tally::plus);
        long[] cut = shared.map(part -> new long[] {part.cutGroups, part.notListed})
                .fold(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        return new JoinExplain(
                counted.feeder,
                counted.sizes.occurrences(),
                counted.sizes.sentences(),
                counted.features,
                counted.joiningFeatures,
                tally.lists,
                tally.postings,
                tally.largestList,
                tally.candidates,
                tally.rejectedByNorm,
                tally.sameOutlet,
                tally.outsideWindow,
                tally.rejectedByMerge,
                tally.metEarlier,
                tally.pairs,
                tally.cutLists,
                tally.cutSentences,
                cut[0],
                cut[1]);
    }

    /** Gives back the memory; {@link #pairs()} can still be read, but is computed anew. */
    @Override
    public void close() throws Exception {
        for (AutoCloseable each : held) {
            each.close();
        }
    }

    /** Puts the sorted rows of an article pair together; rows that say the same become one. */
    private static final class Grouping implements Iterator<CandidatePair> {
        private final Iterator<Row> sorted;
        private Row next;

        Grouping(Iterator<Row> sorted) {
            this.sorted = sorted;
            advance();
        }

        private void advance() {
            next = sorted.hasNext() ? sorted.next() : null;
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public CandidatePair next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            Row first = next;
            List<Anchor> anchors = new ArrayList<>();
            while (isSameArticles(first)) {
                Row anchor = next;
                boolean witness = false;
                while (isSameArticles(first)
                        && next.leftSentence() == anchor.leftSentence()
                        && next.rightSentence() == anchor.rightSentence()) {
                    witness |= next.witness();
                    advance();
                }
                anchors.add(new Anchor(anchor.leftSentence(), anchor.rightSentence(), anchor.similarity(), witness));
            }
            return new CandidatePair(first.leftArticleId(), first.rightArticleId(), anchors);
        }

        private boolean isSameArticles(Row first) {
            return next != null
                    && next.leftArticleId().equals(first.leftArticleId())
                    && next.rightArticleId().equals(first.rightArticleId());
        }
    }
}
