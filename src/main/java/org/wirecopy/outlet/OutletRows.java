package org.wirecopy.outlet;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.wirecopy.candidate.ArticleTerms;
import org.wirecopy.spark.Records;

/** The tables {@code outlets} and {@code outlet_periods}. */
public final class OutletRows {
    private OutletRows() {}

    /** One row per outlet, still without terms. */
    public static Dataset<OutletRow> of(Dataset<OutletAccount> accounts) {
        return accounts.map(
                (MapFunction<OutletAccount, OutletRow>) OutletAccount::figures, Records.encoder(OutletRow.class));
    }

    /**
     * The same rows with their telling terms.
     *
     * @param terms at most one row per outlet
     */
    public static Dataset<OutletRow> weighed(Dataset<OutletRow> rows, Dataset<ArticleTerms.OfOutlet> terms) {
        Column[] columns = Arrays.stream(rows.columns())
                .map(name -> col((name.equals("terms") ? "known." : "row.") + name))
                .toArray(Column[]::new);
        return rows.alias("row")
                .join(terms.alias("known"), col("row.outlet").equalTo(col("known.outlet")), "left")
                .select(columns)
                .as(Records.encoder(OutletRow.class));
    }

    /** One row per outlet and period with an article. */
    public static Dataset<OutletPeriodRow> byPeriod(Dataset<OutletAccount> accounts) {
        return accounts.flatMap(
                (FlatMapFunction<OutletAccount, OutletPeriodRow>)
                        account -> account.periods().iterator(),
                Records.encoder(OutletPeriodRow.class));
    }
}
