package org.wirecopy.outlet;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.wirecopy.match.Passage;
import org.wirecopy.spark.Records;

/** The table {@code passages}. */
public final class PassageRows {
    private PassageRows() {}

    /** One row per passage of the listed pairs. */
    public static Dataset<PassageRow> of(Dataset<SharedPair> pairs) {
        return pairs.flatMap(
                (FlatMapFunction<SharedPair, PassageRow>) PassageRows::rows, Records.encoder(PassageRow.class));
    }

    private static Iterator<PassageRow> rows(SharedPair pair) {
        return pair.isListed()
                ? pair.passages().stream().map(passage -> row(pair, passage)).iterator()
                : List.<PassageRow>of().iterator();
    }

    private static PassageRow row(SharedPair pair, Passage passage) {
        return new PassageRow(
                pair.left().articleId(),
                passage.leftBegin(),
                pair.right().articleId(),
                passage.rightBegin(),
                pair.left().outlet(),
                passage.leftEnd(),
                pair.right().outlet(),
                passage.rightEnd(),
                Names.of(passage.kind()),
                passage.similarity(),
                passage.words(),
                passage.leftMatchedCharacters(),
                passage.rightMatchedCharacters(),
                passage.edits(),
                PairOrigin.of(pair, List.of(passage)));
    }
}
