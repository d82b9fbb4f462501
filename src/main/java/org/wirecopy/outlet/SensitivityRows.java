package org.wirecopy.outlet;

import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.spark.Records;

/** The table {@code sensitivity}: how far an outlet's shares hang on {@code match.threshold}. */
public final class SensitivityRows {
    /** One step to each side of the threshold chosen on the seeds. */
    static final double[] THRESHOLDS = {0.35, 0.45, 0.55};

    private SensitivityRows() {}

    /** Three rows per outlet. */
    public static Dataset<SensitivityRow> of(Dataset<OutletAccount> accounts) {
        return accounts.flatMap(
                (FlatMapFunction<OutletAccount, SensitivityRow>)
                        account -> account.sensitivity().iterator(),
                Records.encoder(SensitivityRow.class));
    }
}
