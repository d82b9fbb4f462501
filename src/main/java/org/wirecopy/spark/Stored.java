package org.wirecopy.spark;

import java.lang.ref.Reference;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.catalyst.plans.physical.SinglePartition$;
import org.apache.spark.sql.catalyst.plans.physical.UnknownPartitioning;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

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
    private static final Seq<SortOrder> NO_ORDER =
            CollectionConverters.asScala(List.<SortOrder>of()).toSeq();

    /** Held since its metrics must outlive its last task, which no lineage sees to once that is cut. */
    private final org.apache.spark.sql.Dataset<T> planned;

    private final JavaRDD<InternalRow> stored;
    private final org.apache.spark.sql.Dataset<T> rows;

    private Stored(
            org.apache.spark.sql.Dataset<T> planned,
            JavaRDD<InternalRow> stored,
            org.apache.spark.sql.Dataset<T> rows) {
        this.planned = planned;
        this.stored = stored;
        this.rows = rows;
    }

    /** Rows that are computed when they are first read, and then kept until this is closed. */
    public static <T> Stored<T> of(org.apache.spark.sql.Dataset<T> rows) {
        Dataset<T> planned = (Dataset<T>) rows;
        JavaRDD<InternalRow> stored = planned.queryExecution()
                .toRdd()
                .toJavaRDD()
                .map(InternalRow::copy)
                .persist(StorageLevel.MEMORY_AND_DISK());
        if (planned.sparkSession().sparkContext().isLocal()) {
            stored.rdd().localCheckpoint();
        }
        return new Stored<>(
                planned,
                stored,
                Dataset.ofRows(planned.sparkSession(), plan(planned, stored)).as(rows.encoder()));
    }

    /** Where all rows are in one partition, later stages are to know: then nothing needs to be sent to bring rows together. */
    private static LogicalRDD plan(Dataset<?> planned, JavaRDD<InternalRow> stored) {
        return new LogicalRDD(
                planned.logicalPlan().output(),
                stored.rdd(),
                stored.getNumPartitions() == 1 ? SinglePartition$.MODULE$ : new UnknownPartitioning(0),
                NO_ORDER,
                false,
                Option.empty(),
                planned.sparkSession(),
                Option.empty(),
                Option.empty());
    }

    /** The rows. */
    public org.apache.spark.sql.Dataset<T> rows() {
        return rows;
    }

    @Override
    public void close() {
        stored.unpersist(false);
        Reference.reachabilityFence(planned);
    }
}
