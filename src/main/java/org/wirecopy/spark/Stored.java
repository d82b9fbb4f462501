package org.wirecopy.spark;

import java.lang.ref.Reference;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Rows held in memory, or else on disk, with the plan that made them put away.
 *
 * <p>{@code Dataset.persist} keeps the plan: a stage that reads three earlier ones plans all of their stages again, and
 * after ten stages planning takes longer than the work. Here the next stage sees rows only. On a cluster what is lost with
 * an executor is still computed again, since the rows' own lineage stays. In one process nothing can be lost alone, so there
 * the lineage is cut once the rows are put away: else it travels with every task of every later stage, which took half the
 * processor time of a small run.
 */
public final class Stored<T> implements AutoCloseable {
    /** Held since its metrics must outlive its last task, which no lineage sees to once that is cut. */
    private final Dataset<T> planned;

    private final JavaRDD<InternalRow> stored;
    private final Dataset<T> rows;

    private Stored(Dataset<T> planned, JavaRDD<InternalRow> stored, Dataset<T> rows) {
        this.planned = planned;
        this.stored = stored;
        this.rows = rows;
    }

    /** Rows that are computed when they are first read, and then kept until this is closed. */
    public static <T> Stored<T> of(Dataset<T> rows) {
        var planned = (org.apache.spark.sql.classic.Dataset<T>) rows;
        JavaRDD<InternalRow> stored = planned.queryExecution()
                .toRdd()
                .toJavaRDD()
                .map(InternalRow::copy)
                .persist(StorageLevel.MEMORY_AND_DISK());
        if (planned.sparkSession().sparkContext().isLocal()) {
            stored.rdd().localCheckpoint();
        }
        SparkSession session = planned.sparkSession();
        return new Stored<>(
                planned,
                stored,
                session.internalCreateDataFrame(stored.rdd(), rows.schema(), false)
                        .as(rows.encoder()));
    }

    /** The rows. */
    public Dataset<T> rows() {
        return rows;
    }

    @Override
    public void close() {
        stored.unpersist(false);
        Reference.reachabilityFence(planned);
    }
}
