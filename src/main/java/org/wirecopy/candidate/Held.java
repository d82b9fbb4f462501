package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/**
 * What the join keeps in memory, or on disk where memory is short, until it is closed.
 *
 * <p>What is spread to all is kept on a cluster beyond that: an executor that is lost takes pairs with it, which are then
 * computed again. In one process nothing is lost alone.
 */
final class Held implements AutoCloseable {
    private final boolean isLocal;
    private final List<JavaRDD<?>> rows = new ArrayList<>();
    private final List<Broadcast<?>> values = new ArrayList<>();

    Held(JavaSparkContext context) {
        isLocal = context.isLocal();
    }

    <T> JavaRDD<T> keep(JavaRDD<T> kept) {
        kept.persist(StorageLevel.MEMORY_AND_DISK());
        rows.add(kept);
        return kept;
    }

    <T> Broadcast<T> keep(Broadcast<T> kept) {
        values.add(kept);
        return kept;
    }

    @Override
    public void close() {
        rows.forEach(each -> each.unpersist(false));
        for (Broadcast<?> each : values) {
            if (isLocal) {
                each.destroy();
            } else {
                each.unpersist(false);
            }
        }
        rows.clear();
        values.clear();
    }
}
