package org.wirecopy.spark;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Where the rows of sorted tables are cut into files: all tables at the same keys.
 *
 * <p>Spark's own partitioning by range computes the rows once to draw a sample and once more to sort them; here the keys
 * are drawn beforehand, from a column that is there already.
 */
public final class Cuts implements Serializable {
    /** Everything in one file. */
    public static final Cuts NONE = new Cuts(new byte[0][]);

    /** Keys drawn for a file: the sizes of files then differ by a tenth or less. */
    private static final int DRAWN_PER_FILE = 1_000;

    private final byte[][] firsts;

    private Cuts(byte[][] firsts) {
        this.firsts = firsts;
    }

    /**
     * Cuts so that a file holds about as many of these keys as any other.
     *
     * @param key a column of text, without nulls
     * @param count how many keys there are
     * @param perFile how many keys a file should hold
     */
    public static Cuts of(Dataset<?> rows, Column key, long count, int perFile) {
        int files = (int) (1 + count / perFile);
        if (files == 1) {
            return NONE;
        }
        long step = Math.max(1, perFile / DRAWN_PER_FILE);
        List<String> drawn = rows.select(key.cast(DataTypes.StringType))
                .filter(pmod(xxhash64(key), lit(step)).equalTo(0))
                .as(Encoders.STRING())
                .collectAsList();
        byte[][] sorted =
                drawn.stream().map(Cuts::bytes).sorted(Arrays::compareUnsigned).toArray(byte[][]::new);
        byte[][] firsts = new byte[files - 1][];
        for (int file = 1; file < files; file++) {
            firsts[file - 1] = sorted.length == 0 ? new byte[0] : sorted[(int) ((long) sorted.length * file / files)];
        }
        return new Cuts(firsts);
    }

    /**
     * The same rows, sorted, one partition for each file.
     *
     * @param key begins with the column at whose keys files are cut
     */
    public <T> Dataset<T> sorted(Dataset<T> rows, Column... key) {
        return files(rows, key[0]).sortWithinPartitions(key);
    }

    private <T> Dataset<T> files(Dataset<T> rows, Column key) {
        if (firsts.length == 0) {
            return rows.coalesce(1);
        }
        Column file =
                udf((UDF1<String, Integer>) this::fileOf, DataTypes.IntegerType).apply(key);
        return rows.repartitionById(firsts.length + 1, file);
    }

    private int fileOf(String key) {
        int found = Arrays.binarySearch(firsts, bytes(key), Arrays::compareUnsigned);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Spark orders text by its bytes. */
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
