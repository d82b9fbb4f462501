package org.wirecopy.candidate;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
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
    private final Dataset<FeatureFrequency> frequencies;
    private final Sizes sizes;
    private final Joined joined;
    private final JavaRDD<SharedSentences> shared;
    private final Held held;

    /** What the join of distinct sentences gave: {@code found} is yet to be computed. */
    record Joined(String feeder, long features, long joiningFeatures, JavaRDD<FoundPairs> found) {}

    private SimilarPairs(
            Dataset<CandidatePair> pairs,
            Dataset<FeatureFrequency> frequencies,
            Sizes sizes,
            Joined joined,
            JavaRDD<SharedSentences> shared,
            Held held) {
        this.pairs = pairs;
        this.frequencies = frequencies;
        this.sizes = sizes;
        this.joined = joined;
        this.shared = shared;
        this.held = held;
    }

    /**
     * Joins the sentences of the articles, weighed by each other, and every word taken as rare; the number of shuffle partitions
     * is the session's.
     */
    static SimilarPairs of(Dataset<Prose> prose, JoinSettings settings) {
        return of(prose, null, Information.unknown(), settings);
    }

    /**
     * Joins the sentences of the articles, weighed as others were.
     *
     * @param known what {@link #frequencies} gave of others; null to count these sentences
     * @param information how much the words say
     */
    public static SimilarPairs of(
            Dataset<Prose> prose, Dataset<FeatureFrequency> known, Information information, JoinSettings settings) {
        SparkSession spark = prose.sparkSession();
        var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        int partitions = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        var held = new Held(context);
        JavaRDD<SentenceBlock> sentences = held.keep(DistinctSentences.of(prose, settings, partitions));
        Sizes sizes = Sizes.of(sentences, partitions);
        boolean fits = sizes.words() * BYTES_PER_WORD <= settings.broadcastMegabytes() * 1_000_000L;
        Frequencies frequencies = known == null ? Frequencies.own(sizes) : Frequencies.known(known, partitions);
        Joined joined = fits
                ? BroadcastJoin.of(context, sentences, frequencies, settings, held)
                : ShuffledJoin.of(spark, sentences, sizes.numbering(), frequencies, settings, held);
        JavaRDD<FoundPairs> found = held.keep(joined.found());
        JavaRDD<SharedSentences> shared = held.keep(
                new Occurrences(sizes.numbering(), held.keep(context.broadcast(information)), settings.listed())
                        .of(sentences, found));
        Dataset<FeatureFrequency> told = frequencies.told(spark, sentences);
        return new SimilarPairs(grouped(spark, shared, partitions), told, sizes, joined, shared, held);
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

    /** How often the features of these sentences occur in them, counted when it is read. */
    public Dataset<FeatureFrequency> frequencies() {
        return frequencies;
    }

    /** What the join did; costs nothing once the pairs were read. */
    public JoinExplain explain() {
        Tally tally = joined.found.map(part -> part.tally).fold(new Tally(), Tally::plus);
        long[] cut = shared.map(part -> new long[] {part.cutGroups, part.notListed})
                .fold(new long[2], (a, b) -> new long[] {a[0] + b[0], a[1] + b[1]});
        return new JoinExplain(
                joined.feeder,
                sizes.occurrences(),
                sizes.sentences(),
                joined.features,
                joined.joiningFeatures,
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

    /** Gives back the memory; nothing can be read any more but rows that were put away. */
    @Override
    public void close() {
        held.close();
    }

    /** Puts the sorted rows of an article pair together; rows that say the same become one. */
    private static final class Grouping extends Runs<Row, CandidatePair> {
        Grouping(Iterator<Row> sorted) {
            super(sorted);
        }

        @Override
        CandidatePair run() {
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
                anchors.add(new Anchor(
                        anchor.leftSentence(), anchor.rightSentence(), anchor.similarity(), anchor.said(), witness));
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
