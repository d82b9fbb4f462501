package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.spark.Records;

/** Finds the sentences that an outlet prints again. */
public final class Repeats {
    private Repeats() {}

    /** One printing of a sentence. */
    public record Printing(long printing, String outlet, String articleId, int sentence) {
        private boolean isOf(Printing other) {
            return other != null && printing == other.printing && outlet.equals(other.outlet);
        }
    }

    /**
     * All printings of a sentence in an outlet but the first.
     *
     * <p>One printing has to be the first, or the sentence would be counted more or less than once; so where times are
     * equal or missing the order is: dated before undated, by the beginning of the interval, by article id, by place.
     */
    public static Dataset<Repeat> of(Dataset<Outline> outlines) {
        Dataset<Printing> inOrder = outlines.select(
                        col("articleId"),
                        col("outlet"),
                        col("publishedAt"),
                        posexplode(col("printings")).as(new String[] {"sentence", "printing"}))
                .filter(col("printing").notEqual(0))
                .repartition(col("outlet"), col("printing"))
                .sortWithinPartitions(
                        col("printing"),
                        col("outlet"),
                        col("publishedAt").asc_nulls_last(),
                        col("articleId"),
                        col("sentence"))
                .select("printing", "outlet", "articleId", "sentence")
                .as(Records.encoder(Printing.class));
        return inOrder.mapPartitions(
                (MapPartitionsFunction<Printing, Repeat>) Repeats::allButTheFirst, Records.encoder(Repeat.class));
    }

    private static Iterator<Repeat> allButTheFirst(Iterator<Printing> printings) {
        List<Repeat> repeats = new ArrayList<>();
        Printing before = null;
        while (printings.hasNext()) {
            Printing printing = printings.next();
            if (printing.isOf(before)) {
                repeats.add(new Repeat(printing.articleId(), printing.sentence()));
            }
            before = printing;
        }
        return repeats.iterator();
    }
}
