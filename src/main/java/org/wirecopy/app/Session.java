package org.wirecopy.app;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a run: what spark-submit was told, and defaults where it was told nothing. */
final class Session {
    private static final String PARTITIONS = "spark.sql.shuffle.partitions";
    private static final long ARTICLES_PER_PART = 1_000;

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
        builder.config("spark.sql.session.timeZone", "UTC");
        SparkSession spark = builder.getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        return spark;
    }

    /**
     * Cuts shuffles into as many parts as the corpus is worth, unless the user said how many. Results do not depend on
     * it; with Spark's own default of 200 a small corpus is mostly overhead.
     */
    static void fitTo(SparkSession spark, long articles) {
        if (!spark.sparkContext().getConf().contains(PARTITIONS)) {
            long parts = Math.max(articles / ARTICLES_PER_PART, articles < ARTICLES_PER_PART ? 1 : cores(spark));
            spark.conf().set(PARTITIONS, parts);
        }
    }

    private static int cores(SparkSession spark) {
        return spark.sparkContext().defaultParallelism();
    }

    private static void orElse(SparkSession.Builder builder, SparkConf given, String key, String value) {
        if (!given.contains(key)) {
            builder.config(key, value);
        }
    }
}
