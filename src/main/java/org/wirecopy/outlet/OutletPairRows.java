package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.wirecopy.spark.Records;

/** The table {@code outlet_pairs}. */
public final class OutletPairRows {
    private static final String[] KEY = {"leftOutlet", "rightOutlet"};

    private OutletPairRows() {}

    /**
     * One row for each two outlets with a listed pair of articles.
     *
     * @param ledgers for characters: a sentence counts once, however many articles of the other outlet have it
     * @param outlets for the prose that shares are shares of
     */
    public static Dataset<OutletPairRow> of(
            Dataset<ArticlePairRow> articlePairs, Dataset<Ledger> ledgers, Dataset<OutletRow> outlets) {
        Dataset<Row> figures = counts(articlePairs)
                .join(characters(ledgers), KEY, "left")
                .join(prose(outlets, "left"), "leftOutlet")
                .join(prose(outlets, "right"), "rightOutlet")
                .withColumn("leftShare", share("left"))
                .withColumn("rightShare", share("right"));
        Column[] columns = Arrays.stream(
                        Records.encoder(OutletPairRow.class).schema().fieldNames())
                .map(name -> name.endsWith("Characters")
                        ? coalesce(col(name), lit(0L)).as(name)
                        : col(name))
                .toArray(Column[]::new);
        return figures.select(columns).as(Records.encoder(OutletPairRow.class));
    }

    /** Articles are left and right by their ids, outlets by their names. */
    private static Dataset<Row> counts(Dataset<ArticlePairRow> articlePairs) {
        Column straight = col("leftOutlet").lt(col("rightOutlet"));
        Column leftFirst = col("origin").equalTo(when(straight, PairOrigin.LEFT).otherwise(PairOrigin.RIGHT));
        Column rightFirst =
                col("origin").equalTo(when(straight, PairOrigin.RIGHT).otherwise(PairOrigin.LEFT));
        return articlePairs
                .select(
                        least(col("leftOutlet"), col("rightOutlet")).as("leftOutlet"),
                        greatest(col("leftOutlet"), col("rightOutlet")).as("rightOutlet"),
                        col("storyId"),
                        leftFirst.cast(DataTypes.LongType).as("leftFirst"),
                        rightFirst.cast(DataTypes.LongType).as("rightFirst"))
                .groupBy("leftOutlet", "rightOutlet")
                .agg(
                        count(lit(1)).as("articlePairs"),
                        count_distinct(col("storyId")).as("stories"),
                        sum("leftFirst").as("leftFirst"),
                        sum("rightFirst").as("rightFirst"))
                .withColumn(
                        "undecided", col("articlePairs").minus(col("leftFirst")).minus(col("rightFirst")));
    }

    private static Dataset<Row> characters(Dataset<Ledger> ledgers) {
        Column isLeft = col("outlet").lt(col("otherOutlet"));
        return ledgers.select(col("outlet"), inline(col("crossings")))
                .groupBy(
                        least(col("outlet"), col("otherOutlet")).as("leftOutlet"),
                        greatest(col("outlet"), col("otherOutlet")).as("rightOutlet"))
                .agg(
                        sum(when(isLeft, col("shared")).otherwise(0L)).as("leftSharedCharacters"),
                        sum(when(isLeft, 0L).otherwise(col("shared"))).as("rightSharedCharacters"),
                        sum(when(isLeft, col("quoted")).otherwise(0L)).as("leftQuotedCharacters"),
                        sum(when(isLeft, 0L).otherwise(col("quoted"))).as("rightQuotedCharacters"));
    }

    private static Dataset<Row> prose(Dataset<OutletRow> outlets, String side) {
        return outlets.select(
                col("outlet").as(side + "Outlet"),
                col("characters").minus(col("boilerplateCharacters")).as(side + "Prose"));
    }

    /** Null where there is no prose. */
    private static Column share(String side) {
        return when(
                col(side + "Prose").gt(0),
                coalesce(col(side + "SharedCharacters"), lit(0L))
                        .cast(DataTypes.DoubleType)
                        .divide(col(side + "Prose")));
    }
}
