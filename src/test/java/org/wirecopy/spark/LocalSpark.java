package org.wirecopy.spark;

import org.apache.spark.sql.SparkSession;

/** The one session that all tests share. Three shuffle partitions, since one would hide faults of order. */
public final class LocalSpark {
    private static SparkSession session;

    private LocalSpark() {}

    public static synchronized SparkSession session() {
        if (session == null) {
            session = SparkSession.builder()
                    .master("local[2]")
                    .appName("tests")
                    .config("spark.ui.enabled", false)
                    .config("spark.sql.shuffle.partitions", 3)
                    .config("spark.sql.session.timeZone", "UTC")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .getOrCreate();
        }
        return session;
    }
}
