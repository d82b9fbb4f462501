package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.wirecopy.article.ReadCounts;
import org.wirecopy.spark.Records;
import scala.Tuple2;

/**
 * Proves that the tables agree with each other: each row is computed anew from the rows below it, outlet → article →
 * sentence → match. One Spark job with two exchanges, over all tables but passages and sensitivity.
 */
public final class Checks {
    private static final List<String> INVARIANTS = List.of(
            ArticleClaims.KINDS,
            ArticleClaims.TILING,
            ArticleClaims.ORIGINS,
            ArticleClaims.MATCHES,
            Claims.OUTLETS,
            Claims.PERIODS,
            Claims.STORIES,
            Claims.ARTICLE_PAIRS,
            Claims.OUTLET_PAIRS);

    private Checks() {}

    /** Whether the claims of one key cancel out. */
    public record Settled(String invariant, boolean holds) {}

    /**
     * All invariants, in a fixed order.
     *
     * @param counts what became of the records
     */
    public static List<Check> of(FigureTables tables, ReadCounts counts) {
        TreeMap<String, Check> found = new TreeMap<>();
        settled(claims(tables))
                .groupBy("invariant")
                .agg(count(lit(1)).as("expected"), count_if(col("holds")).as("found"))
                .withColumnRenamed("invariant", "name")
                .as(Records.encoder(Check.class))
                .collectAsList()
                .forEach(check -> found.put(check.name(), check));
        List<Check> checks = new ArrayList<>();
        long articles = found.containsKey(ArticleClaims.KINDS)
                ? found.get(ArticleClaims.KINDS).expected()
                : 0;
        checks.add(new Check(
                "records are articles, rejects, repetitions or corrected",
                counts.records(),
                articles + counts.rejects() + counts.repetitions() + counts.corrected()));
        INVARIANTS.forEach(name -> checks.add(found.getOrDefault(name, new Check(name, 0, 0))));
        return checks;
    }

    private static Dataset<Claim> claims(FigureTables tables) {
        return Claims.facts(tables)
                .groupBy("articleId")
                .as(Encoders.STRING(), Records.encoder(Fact.class))
                .flatMapGroups(
                        (FlatMapGroupsFunction<String, Fact, Claim>) ArticleClaims::of, Records.encoder(Claim.class))
                .union(Claims.above(tables));
    }

    private static Dataset<Settled> settled(Dataset<Claim> claims) {
        Encoder<Tuple2<String, String>> key = Encoders.tuple(Encoders.STRING(), Encoders.STRING());
        return claims.groupBy("invariant", "key")
                .as(key, Records.encoder(Claim.class))
                .mapGroups(
                        (MapGroupsFunction<Tuple2<String, String>, Claim, Settled>)
                                (name, rows) -> new Settled(name._1(), cancelsOut(rows)),
                        Records.encoder(Settled.class));
    }

    private static boolean cancelsOut(Iterator<Claim> claims) {
        long[] sums = claims.next().balance();
        while (claims.hasNext()) {
            long[] more = claims.next().balance();
            for (int sum = 0; sum < sums.length; sum++) {
                sums[sum] += more[sum];
            }
        }
        for (long sum : sums) {
            if (sum != 0) {
                return false;
            }
        }
        return true;
    }
}
