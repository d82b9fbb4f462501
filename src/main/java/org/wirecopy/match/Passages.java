package org.wirecopy.match;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.functions;
import org.wirecopy.article.Prose;
import org.wirecopy.candidate.Anchor;
import org.wirecopy.candidate.CandidatePair;
import org.wirecopy.spark.Records;
import scala.Tuple2;

/** Aligns all pairs of articles that the join put forward. */
public final class Passages {
    private Passages() {}

    /**
     * One row for each pair of articles that shares at least one match.
     *
     * <p>Pairs whose anchors are all too weak are refused before any words are sent; then each right article is sent to
     * its left one, and each left article once.
     *
     * @param proses one row for each article
     * @param pairs one row for each pair of articles put forward
     */
    public static Dataset<AlignedPair> of(Dataset<Prose> proses, Dataset<CandidatePair> pairs, MatchSettings settings) {
        Dataset<CandidatePair> promising = pairs.filter(new Promising(settings));
        Dataset<Tuple2<CandidatePair, Prose>> withRight =
                promising.joinWith(proses, promising.col("rightArticleId").equalTo(proses.col("articleId")));
        Dataset<Prose> lefts = proses.join(
                        promising
                                .select(functions.col("leftArticleId").as("articleId"))
                                .distinct(),
                        "articleId",
                        "left_semi")
                .as(Records.encoder(Prose.class));
        MapFunction<Tuple2<CandidatePair, Prose>, String> leftOfPair = row -> row._1.leftArticleId();
        MapFunction<Prose, String> id = Prose::articleId;
        return withRight
                .groupByKey(leftOfPair, Encoders.STRING())
                .cogroup(
                        lefts.groupByKey(id, Encoders.STRING()),
                        new Align(settings),
                        Records.encoder(AlignedPair.class));
    }

    /** A pair of articles without an anchor that is told can have no match: alignment only spreads from anchors. */
    private record Promising(double least) implements FilterFunction<CandidatePair> {
        Promising(MatchSettings settings) {
            this(Math.min(Matches.LEAST_TOLD, settings.threshold()));
        }

        @Override
        public boolean call(CandidatePair pair) {
            for (Anchor anchor : pair.anchors()) {
                if (anchor.similarity() >= least) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Aligns one left article with all its right ones. */
    private record Align(MatchSettings settings)
            implements CoGroupFunction<String, Tuple2<CandidatePair, Prose>, Prose, AlignedPair> {
        @Override
        public Iterator<AlignedPair> call(
                String leftArticleId, Iterator<Tuple2<CandidatePair, Prose>> rights, Iterator<Prose> lefts) {
            List<AlignedPair> aligned = new ArrayList<>();
            if (lefts.hasNext()) {
                Prose left = lefts.next();
                while (rights.hasNext()) {
                    Tuple2<CandidatePair, Prose> right = rights.next();
                    AlignedPair pair = Alignment.of(left, right._2, right._1.anchors(), settings);
                    if (pair != null) {
                        aligned.add(pair);
                    }
                }
            }
            return aligned.iterator();
        }
    }
}
