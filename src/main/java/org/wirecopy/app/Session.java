package org.wirecopy.app;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session of a run: what spark-submit was told, and defaults where it was told nothing. */
final class Session {
    private Session() {}

    static SparkSession start(String name) {
        SparkConf given = new SparkConf();
        SparkSession.Builder builder = SparkSession.builder().appName("wirecopy " + name);
        if (!given.contains("spark.master")) {
            builder.master("local[*]");
        }
        boolean local = given.get("spark.master", "local[*]").startsWith("local");
        // On one machine a shuffle of 200 parts, Spark's default, is mostly overhead.
        orElse(builder, given, "spark.sql.shuffle.partitions", local ? "32" : "200");
        orElse(builder, given, "spark.ui.enabled", local ? "false" : "true");
        orElse(builder, given, "spark.ui.showConsoleProgress", String.valueOf(System.console() != null));
        builder.config("spark.sql.session.timeZone", "UTC");
        SparkSession spark = builder.getOrCreate();
        spark.sparkContext().setLogLevel("ERROR");
        return spark;
    }

    private static void orElse(SparkSession.Builder builder, SparkConf given, String key, String value) {
        if (!given.contains(key)) {
            builder.config(key, value);
        }
    }
}
