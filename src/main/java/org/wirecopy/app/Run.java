package org.wirecopy.app;

import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * What all stages of a run work with.
 *
 * @param resume whether to go on from what an earlier run of the same input and settings put away
 */
record Run(
        SparkSession spark,
        JobSettings job,
        boolean resume,
        Checkpoints checkpoints,
        Archive archive,
        Progress progress,
        Kept kept) {

    /** {@link Progress#stage} of this run. */
    <T> T stage(String name, Supplier<T> stage, Function<T, String> told) {
        return progress.stage(name, stage, told);
    }

    /** Tells something that is no stage. */
    void say(String text) {
        progress.say(text);
    }

    /** Rows that are computed once, and are there until the run ends. */
    <T> Dataset<T> keep(Dataset<T> rows) {
        return kept.rows(rows);
    }

    /** A result that holds something of its own, until the run ends. */
    <T extends AutoCloseable> T keep(T result) {
        return kept.result(result);
    }

    /** What this run found, and before it the archive's. */
    <T extends Record> Dataset<T> withEarlier(Archive.Part<T> part, Dataset<T> found) {
        boolean alone = archive.articles() == 0;
        Dataset<T> all = archive.with(part, found);
        return alone ? all : keep(all);
    }
}
