package org.wirecopy.candidate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/** What the join keeps in memory, or on disk where memory is short, until it is closed. */
final class Held implements AutoCloseable {
    private final List<JavaRDD<?>> rows = new ArrayList<>();
    private final List<Broadcast<?>> values = new ArrayList<>();

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
        values.forEach(each -> each.unpersist(false));
    }
}
