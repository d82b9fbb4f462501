package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.wirecopy.match.Match;
import org.wirecopy.spark.Records;
import scala.Tuple2;

/** The table {@code matches}. */
public final class MatchRows {
    private MatchRows() {}

    /** A pair without its passages. */
    public record Matched(
            String leftArticleId,
            String rightArticleId,
            String leftOutlet,
            String rightOutlet,
            List<Match> matches,
            int[] leftLengths,
            int[] rightLengths) {}

    private static final Column[] IDS = {col("leftArticleId"), col("rightArticleId")};
    private static final Encoder<Tuple2<String, String>> KEY = Encoders.tuple(Encoders.STRING(), Encoders.STRING());

    /**
     * One row per match that reaches the threshold; those that cover half of a sentence's words count for it.
     *
     * @param ledgers for the witnesses
     */
    public static Dataset<MatchRow> of(Dataset<SharedPair> pairs, Dataset<Ledger> ledgers, double threshold) {
        var matched = pairs.filter(col("compared").and(col("listed").gt(0)))
                .select(
                        col("left.articleId").as("leftArticleId"),
                        col("right.articleId").as("rightArticleId"),
                        col("left.outlet").as("leftOutlet"),
                        col("right.outlet").as("rightOutlet"),
                        col("matches"),
                        col("leftLengths"),
                        col("rightLengths"))
                .groupBy(IDS)
                .as(KEY, Records.encoder(Matched.class));
        var witnesses = ledgers.select(inline(col("witnesses"))).groupBy(IDS).as(KEY, Records.encoder(Witness.class));
        return matched.cogroup(
                witnesses,
                (CoGroupFunction<Tuple2<String, String>, Matched, Witness, MatchRow>)
                        (ids, pair, proofs) -> rows(pair, proofs, threshold),
                Records.encoder(MatchRow.class));
    }

    private static Iterator<MatchRow> rows(Iterator<Matched> pairs, Iterator<Witness> proofs, double threshold) {
        BitSet witnesses = new BitSet();
        proofs.forEachRemaining(witness -> witnesses.set(witness.match()));
        List<MatchRow> rows = new ArrayList<>();
        pairs.forEachRemaining(pair -> {
            for (int index = 0; index < pair.matches().size(); index++) {
                if (pair.matches().get(index).strength() >= threshold) {
                    rows.add(row(pair, index, witnesses.get(index)));
                }
            }
        });
        return rows.iterator();
    }

    private static MatchRow row(Matched pair, int index, boolean witness) {
        Match match = pair.matches().get(index);
        return new MatchRow(
                pair.leftArticleId(),
                match.leftSentence(),
                pair.rightArticleId(),
                match.rightSentence(),
                pair.leftOutlet(),
                pair.rightOutlet(),
                match.similarity(),
                Names.of(match.kind()),
                match.leftCoverage(),
                match.rightCoverage(),
                match.foundBy(),
                witness,
                pair.leftLengths()[index],
                pair.rightLengths()[index]);
    }
}
