package org.wirecopy.outlet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.wirecopy.match.Match;
import org.wirecopy.spark.Records;

/** Brings together what is known of each article, and settles its sentences. */
public final class Ledgers {
    private static final Encoder<Evidence> EVIDENCE = Records.encoder(Evidence.class);

    private Ledgers() {}

    /**
     * One ledger per outline.
     *
     * @param pairs as {@link Stories#tell} leaves them
     * @param threshold the strength from which on a match is listed, in (0, 1]
     */
    public static Dataset<Ledger> of(
            Dataset<Outline> outlines,
            Dataset<SharedPair> pairs,
            Dataset<StoryMember> members,
            Dataset<Repeat> repeats,
            double threshold) {
        Dataset<Evidence> evidence = pairs.flatMap((FlatMapFunction<SharedPair, Evidence>) Ledgers::sides, EVIDENCE)
                .union(repeats.map(
                        (MapFunction<Repeat, Evidence>) repeat -> new Evidence(repeat.articleId(), null, repeat, null),
                        EVIDENCE))
                .union(members.map(
                        (MapFunction<StoryMember, Evidence>)
                                member -> new Evidence(member.articleId(), null, null, member),
                        EVIDENCE));
        return outlines.groupBy("articleId")
                .as(Encoders.STRING(), Records.encoder(Outline.class))
                .cogroup(
                        evidence.groupBy("articleId").as(Encoders.STRING(), EVIDENCE),
                        (CoGroupFunction<String, Outline, Evidence, Ledger>) (articleId, outline, known) ->
                                ledgers(outline, known, threshold).iterator(),
                        Records.encoder(Ledger.class));
    }

    private static Iterator<Evidence> sides(SharedPair pair) {
        boolean sameOwner = pair.left().sharesOwnerWith(pair.right());
        Side ofLeft = new Side(
                true,
                pair.right(),
                sameOwner,
                pair.compared(),
                pair.third(),
                findings(pair.matches(), Finding::ofLeft));
        Side ofRight = new Side(
                false,
                pair.left(),
                sameOwner,
                pair.compared(),
                pair.third(),
                findings(pair.matches(), Finding::ofRight));
        return List.of(
                        new Evidence(pair.left().articleId(), ofLeft, null, null),
                        new Evidence(pair.right().articleId(), ofRight, null, null))
                .iterator();
    }

    private static List<Finding> findings(List<Match> matches, BiFunction<Match, Integer, Finding> seen) {
        return IntStream.range(0, matches.size())
                .mapToObj(index -> seen.apply(matches.get(index), index))
                .toList();
    }

    /** One, or none if there is evidence of an article that has no outline. */
    private static List<Ledger> ledgers(Iterator<Outline> outlines, Iterator<Evidence> known, double threshold) {
        List<Side> sides = new ArrayList<>();
        BitSet repeated = new BitSet();
        StoryMember member = null;
        while (known.hasNext()) {
            Evidence evidence = known.next();
            if (evidence.side() != null) {
                sides.add(evidence.side());
            } else if (evidence.repeat() != null) {
                repeated.set(evidence.repeat().sentence());
            } else {
                member = evidence.member();
            }
        }
        List<Ledger> ledgers = new ArrayList<>();
        while (outlines.hasNext()) {
            Account account = new Account(outlines.next(), sides, repeated, member);
            ledgers.add(account.ledger(threshold, SensitivityRows.THRESHOLDS));
        }
        return ledgers;
    }
}
