package org.wirecopy.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tables as Parquet: rows sorted by key, columns in snake_case, a fingerprint that knows no order and no files. */
public final class Tables {
    private static final Column ROWS = count(lit(1)).as("rows");

    private Tables() {}

    /**
     * What was written.
     *
     * @param rows how many rows
     * @param fingerprint 16 hexadecimal digits: the sum of the rows' 64-bit hashes (xxHash), so that neither the order
     *     of the rows nor their distribution over files changes it
     */
    public record Written(long rows, String fingerprint) {}

    /**
     * Writes rows as a directory of Parquet files.
     *
     * @param rows camelCase columns
     * @param path a directory that does not exist yet
     * @param cuts where to cut the sorted rows into files
     * @param key the columns, in snake_case, by which rows are sorted; unique
     */
    public static Written write(Dataset<?> rows, String path, Cuts cuts, String... key) {
        return write(
                cuts.sorted(
                        snakeCased(rows), Arrays.stream(key).map(Tables::quoted).toArray(Column[]::new)),
                path);
    }

    /**
     * Writes rows that are sorted already, a file for each partition.
     *
     * @param sorted camelCase columns, or snake_case ones
     * @param path a directory that does not exist yet
     */
    public static Written write(Dataset<?> sorted, String path) {
        Dataset<Row> table = snakeCased(sorted);
        Observation observation = new Observation();
        table.observe(observation, ROWS, hashSum(table.schema()))
                .write()
                .option("compression", "zstd")
                .parquet(path);
        Map<String, Object> found = observed(observation);
        return written(((Number) found.get("rows")).longValue(), (BigDecimal) found.get("hash"));
    }

    /** How many rows there are, and their fingerprint, without writing them. */
    public static Written fingerprint(Dataset<?> rows) {
        Row found = rows.select(ROWS, hashSum(rows.schema())).first();
        return written(found.getLong(0), found.getDecimal(1));
    }

    private static Written written(long rows, BigDecimal hashSum) {
        return new Written(rows, String.format("%016x", hashSum.toBigInteger().longValue()));
    }

    private static Map<String, Object> observed(Observation observation) {
        try {
            return observation.getAsJava();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a table was written", e);
        }
    }

    /** Reads what a path leads to as it is written: else Spark takes brackets in it for a pattern, even where it wrote there. */
    public static DataFrameReader reader(SparkSession spark) {
        return spark.read().option("__globPaths__", false);
    }

    /** A table that {@link #write} wrote, as records. */
    public static <T extends Record> Dataset<T> read(SparkSession spark, String path, Class<T> type) {
        return read(spark, List.of(path), type, new Column[0]).as(Records.encoder(type));
    }

    /**
     * A table that was written in several parts, each row with something more.
     *
     * @param more what a row of the parts as written is to have beside the record's columns
     */
    public static Dataset<Row> read(
            SparkSession spark, List<String> paths, Class<? extends Record> type, Column... more) {
        Dataset<Row> table = written(spark, paths, type);
        Stream<Column> columns = Arrays.stream(nullable(type).fields())
                .map(field ->
                        quoted(snakeCase(field.name())).cast(field.dataType()).as(field.name()));
        return table.select(Stream.concat(columns, Arrays.stream(more)).toArray(Column[]::new));
    }

    /**
     * A table as {@link #write} wrote it, columns in snake_case. They are known, so that no file has to be opened to learn
     * them; absent columns are null.
     */
    public static Dataset<Row> written(SparkSession spark, List<String> paths, Class<? extends Record> type) {
        return reader(spark).schema((StructType) snakeCased(nullable(type))).parquet(paths.toArray(String[]::new));
    }

    private static StructType nullable(Class<? extends Record> type) {
        return Records.encoder(type).schema().asNullable();
    }

    /** The same rows with all columns, nested ones too, renamed from camelCase to snake_case. */
    public static Dataset<Row> snakeCased(Dataset<?> rows) {
        Column[] columns = Arrays.stream(rows.schema().fields())
                .map(field ->
                        quoted(field.name()).cast(snakeCased(field.dataType())).as(snakeCase(field.name())))
                .toArray(Column[]::new);
        return rows.toDF().select(columns);
    }

    private static DataType snakeCased(DataType type) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(f ->
                            new StructField(snakeCase(f.name()), snakeCased(f.dataType()), f.nullable(), f.metadata()))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType array) {
            return new ArrayType(snakeCased(array.elementType()), array.containsNull());
        }
        return type;
    }

    /** {@code leftArticleId} becomes {@code left_article_id}. */
    public static String snakeCase(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    /** Hashes pass over nulls, so whether a column is null is hashed along with it. */
    private static Column hashSum(StructType schema) {
        List<Column> parts = new ArrayList<>();
        for (StructField field : schema.fields()) {
            parts.add(quoted(field.name()).isNull());
            parts.add(quoted(field.name()));
        }
        Column hash = xxhash64(parts.toArray(Column[]::new));
        return coalesce(sum(hash.cast(DataTypes.createDecimalType(38, 0))), lit(BigDecimal.ZERO))
                .as("hash");
    }

    private static Column quoted(String name) {
        return col("`" + name + "`");
    }
}
