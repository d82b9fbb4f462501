package org.wirecopy.match;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.candidate.Information;
import org.wirecopy.spark.InBuckets;
import org.wirecopy.spark.Records;

/** Aligns all pairs of articles that the join put forward. */
public final class Passages {
    /** Which cells need which article is told to all, and no words travel for it, up to so many articles. */
    private static final long FEW_ARTICLES = 100_000;

    private Passages() {}

    /** A pair on its way to a cell. */
    public record SentPair(int cell, CandidatePair pair) {}

    /** An article that a cell needs. */
    public record Need(String articleId, int cell) {}

    /** An article and all the cells that need it, in no order. */
    public record Needed(Prose prose, List<Integer> cells) {}

    /**
     * One row for each pair of articles that shares at least one match.
     *
     * <p>Pairs whose anchors are all too weak, or say too little, are refused before any words are sent. The others meet their
     * articles in {@link Cells}; of each article's words there is one index in a cell, whatever the number of its pairs.
     *
     * @param proses one row for each article
     * @param pairs one row for each pair of articles put forward
     * @param information how much the words say
     */
    public static Dataset<AlignedPair> of(
            Dataset<Prose> proses, Dataset<CandidatePair> pairs, Information information, MatchSettings settings) {
        SparkSession spark = proses.sparkSession();
        int tasks = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
        Row sizes = proses.select(coalesce(sum(size(col("words.keys"))), lit(0L)), count(lit(1)))
                .first();
        Cells cells = Cells.of(sizes.getLong(0), tasks);
        Dataset<SentPair> sent = pairs.filter(new Promising(settings))
                .map(
                        (MapFunction<CandidatePair, SentPair>)
                                pair -> new SentPair(cells.cell(pair.leftArticleId(), pair.rightArticleId()), pair),
                        Records.encoder(SentPair.class));
        var aligned = InBuckets.of(sent, cells.count(), "cell")
                .zipPartitions(
                        InBuckets.of(
                                articles(proses, sent, sizes.getLong(1) <= FEW_ARTICLES, information),
                                cells.count(),
                                "cell"),
                        (its, articles) -> new Align(its, articles, settings));
        return spark.createDataset(aligned.rdd(), Records.encoder(AlignedPair.class));
    }

    /** Each article once for every cell that has a pair of it. */
    private static Dataset<SentProse> articles(
            Dataset<Prose> proses, Dataset<SentPair> sent, boolean few, Information information) {
        Dataset<Row> needs = sent.flatMap(
                        (FlatMapFunction<SentPair, Need>) pair -> List.of(
                                        new Need(pair.pair().leftArticleId(), pair.cell()),
                                        new Need(pair.pair().rightArticleId(), pair.cell()))
                                .iterator(),
                        Records.encoder(Need.class))
                .groupBy("articleId")
                .agg(collect_set("cell").as("cells"));
        return Records.nested(proses, "prose")
                .join(few ? broadcast(needs) : needs, col("prose.articleId").equalTo(col("articleId")))
                .as(Records.encoder(Needed.class))
                .flatMap(
                        (FlatMapFunction<Needed, SentProse>) needed -> {
                            SentProse prose = SentProse.of(needed.prose, information);
                            return needed.cells.stream().map(prose::to).iterator();
                        },
                        Records.encoder(SentProse.class));
    }

    /**
     * A pair of articles has no match without an anchor that is told, since alignment only spreads from anchors; nor if the
     * words that all its anchors have in common say next to nothing.
     */
    private record Promising(double similarity, double said) implements FilterFunction<CandidatePair> {
        Promising(MatchSettings settings) {
            this(
                    Math.min(Matches.LEAST_TOLD, settings.threshold()),
                    settings.proof() * Evidence.ANCHORS * Information.UNITS);
        }

        @Override
        public boolean call(CandidatePair pair) {
            double most = 0;
            long sum = 0;
            for (Anchor anchor : pair.anchors()) {
                most = Math.max(most, anchor.similarity());
                sum += anchor.said();
            }
            return most >= similarity && sum >= said;
        }
    }

    /** Aligns the pairs of one cell one after the other. */
    private static final class Align implements Iterator<AlignedPair> {
        private final Iterator<SentPair> pairs;
        private final Map<String, IndexedProse> articles = new HashMap<>();
        private final MatchSettings settings;
        private AlignedPair next;

        Align(Iterator<SentPair> pairs, Iterator<SentProse> sent, MatchSettings settings) {
            this.pairs = pairs;
            this.settings = settings;
            while (sent.hasNext()) {
                SentProse prose = sent.next();
                articles.put(prose.articleId(), prose.received());
            }
            advance();
        }

        private void advance() {
            next = null;
            while (next == null && pairs.hasNext()) {
                CandidatePair pair = pairs.next().pair();
                next = Alignment.of(
                        articles.get(pair.leftArticleId()),
                        articles.get(pair.rightArticleId()),
                        pair.anchors(),
                        settings);
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public AlignedPair next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            AlignedPair aligned = next;
            advance();
            return aligned;
        }
    }
}
