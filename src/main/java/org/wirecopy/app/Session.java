package org.wirecopy.app;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import scala.Option;

/**
 * The Spark session of a run: what spark-submit was told, and defaults where it was told nothing. Where Spark runs
 * already, a session of its own is taken there, and closing leaves Spark as it was.
 */
final class Session implements AutoCloseable {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final int BEFORE_SPARK = 100;
    private static final long ARTICLES_PER_PARTITION = 1_000;

    /** Fewer articles are all in one partition: what would be sent, and the tasks for it, cost more than the second core gives. */
    private static final long FEW = 100;

    /** From here on compiled queries pay: at 4,000 articles both ways take as long. */
    private static final long COMPILED_FROM = 5_000;

    /**
     * For a few articles, generating and compiling code for each query takes longer than running it, and so does
     * planning it again while it runs. Results do not depend on any of this.
     */
    private static final Map<String, String> SMALL = Map.of(
            "spark.sql.codegen.wholeStage",
            "false",
            "spark.sql.codegen.factoryMode",
            "NO_CODEGEN",
            "spark.sql.adaptive.enabled",
            "false",
            PARTITIONS,
            "1");

    private static final Map<String, String> LARGE = Map.of(
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "FALLBACK",
            "spark.sql.adaptive.enabled", "true");

    private final SparkSession spark;
    private final boolean started;

    private Session(SparkSession spark, boolean started) {
        this.spark = spark;
        this.started = started;
    }

    static Session start(String name) {
        Option<SparkSession> running = SparkSession.getDefaultSession();
        boolean started = running.isEmpty() || running.get().sparkContext().isStopped();
        SparkSession spark = started ? started(name) : running.get().newSession();
        spark.conf().set("spark.sql.session.timeZone", "UTC");
        // Spark's own default is a type of Parquet's past, which does not say that it is UTC.
        set(spark, "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        SMALL.forEach((key, value) -> set(spark, key, value));
        return new Session(spark, started);
    }

    private static SparkSession started(String name) {
        SparkConf given = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName("wirecopy " + name);
        if (!given.contains("spark.master")) {
            builder.master("local[*]");
        }
        boolean local = given.get("spark.master", "local[*]").startsWith("local");
        orElse(builder, given, "spark.ui.enabled", local ? "false" : "true");
        orElse(builder, given, "spark.ui.showConsoleProgress", String.valueOf(System.console() != null));
        // The join gathers its sentences to spread them; join.broadcastMegabytes bounds their size.
        orElse(builder, given, "spark.driver.maxResultSize", "0");
        // Each sort begins with a page: the default, up to 64 MB, takes longer to clear than a few articles to sort.
        orElse(builder, given, "spark.buffer.pageSize", "4m");
        // So that a stage's peak of memory is seen, and not only what is there every tenth second.
        orElse(builder, given, "spark.executor.metrics.pollingInterval", "1s");
        SparkSession spark = builder.getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        // Before Spark's own hook: what tasks say when they are interrupted is no news to who interrupted them.
        ShutdownHookManager.get().addShutdownHook(() -> spark.sparkContext().setLogLevel("OFF"), BEFORE_SPARK);
        return spark;
    }

    SparkSession spark() {
        return spark;
    }

    /** How to reach the file systems. */
    Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }

    @Override
    public void close() {
        if (started) {
            spark.stop();
        }
    }

    /** Sets the session for as many articles as were read, where the user did not say otherwise. */
    static void fitTo(SparkSession spark, long articles) {
        if (articles < FEW) {
            return;
        }
        if (articles >= COMPILED_FROM) {
            LARGE.forEach((key, value) -> set(spark, key, value));
        }
        long partitions = Math.max(
                articles / ARTICLES_PER_PARTITION, 2L * spark.sparkContext().defaultParallelism());
        set(spark, PARTITIONS, String.valueOf(partitions));
    }

    private static void set(SparkSession spark, String key, String value) {
        if (!spark.sparkContext().getConf().contains(key)) {
            spark.conf().set(key, value);
        }
    }

    private static void orElse(SparkSession.Builder builder, SparkConf given, String key, String value) {
        if (!given.contains(key)) {
            builder.config(key, value);
        }
    }
}
