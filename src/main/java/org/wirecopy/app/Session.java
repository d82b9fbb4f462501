package org.wirecopy.app;

import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a run: what spark-submit was told, and defaults where it was told nothing. */
final class Session {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final long ARTICLES_PER_PARTITION = 1_000;

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
            "2");

    private static final Map<String, String> LARGE = Map.of(
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "FALLBACK",
            "spark.sql.adaptive.enabled", "true");

    private Session() {}

    static SparkSession start(String name) {
        SparkConf given = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName("wirecopy " + name);
        if (!given.contains("spark.master")) {
            builder.master("local[*]");
        }
        boolean local = given.get("spark.master", "local[*]").startsWith("local");
        orElse(builder, given, "spark.ui.enabled", local ? "false" : "true");
        orElse(builder, given, "spark.ui.showConsoleProgress", String.valueOf(System.console() != null));
        // The join gathers its vectors to spread them; their size is bounded by join.broadcastMegabytes.
        orElse(builder, given, "spark.driver.maxResultSize", "0");
        builder.config("spark.sql.session.timeZone", "UTC");
        SparkSession spark = builder.getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        SMALL.forEach((key, value) -> set(spark, key, value));
        return spark;
    }

    /** Sets the session for as many articles as were read, where the user did not say otherwise. */
    static void fitTo(SparkSession spark, long articles) {
        if (articles < ARTICLES_PER_PARTITION) {
            return;
        }
        LARGE.forEach((key, value) -> set(spark, key, value));
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
