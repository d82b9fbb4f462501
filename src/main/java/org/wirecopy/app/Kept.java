package org.wirecopy.app;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.spark.sql.Dataset;
import org.wirecopy.spark.Stored;

/** What a run holds in Spark's storage until it ends. */
final class Kept implements AutoCloseable {
    private final Deque<AutoCloseable> held = new ArrayDeque<>();

    /** Rows that several later stages read: computed once, in memory or else on disk. */
    <T> Dataset<T> rows(Dataset<T> rows) {
        return result(Stored.of(rows)).rows();
    }

    /** A stage's result that holds something of its own. */
    <T extends AutoCloseable> T result(T result) {
        held.push(result);
        return result;
    }

    @Override
    public void close() throws Exception {
        while (!held.isEmpty()) {
            held.pop().close();
        }
    }
}
