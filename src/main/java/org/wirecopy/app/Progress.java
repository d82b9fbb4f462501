package org.wirecopy.app;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** Tells, stage by stage, what a run did and how long it took. */
final class Progress {
    private final SparkSession spark;
    private final PrintWriter out;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    Progress(SparkSession spark, PrintWriter out) {
        this.spark = spark;
        this.out = out;
    }

    /**
     * Runs a stage to its end.
     *
     * @param name what the stage does, in the user's words
     * @param stage the work; all of it is done when it returns
     * @param told what it did, in a few words
     */
    <T> T stage(String name, Supplier<T> stage, Function<T, String> told) {
        spark.sparkContext().setJobDescription(name);
        long start = System.nanoTime();
        T result = stage.get();
        String line = told.apply(result);
        double taken = (System.nanoTime() - start) / 1e9;
        spark.sparkContext().setJobDescription(null);
        seconds.merge(name, taken, Double::sum);
        out.printf(Locale.ROOT, "%s: %s, %.1f s%n", name, line, taken);
        out.flush();
        return result;
    }

    /** A line with numbers in it. */
    static String told(String words, Object... numbers) {
        return String.format(Locale.ROOT, words, numbers);
    }

    /** Tells something that is no stage. */
    void say(String text) {
        out.println(text);
        out.flush();
    }

    /** Seconds of each stage, in the order in which they ran. */
    Map<String, Double> seconds() {
        return seconds;
    }
}
