package org.wirecopy.spark;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** Measures what the tasks take, by the description of the job that they belong to, until it is closed. */
public final class Meter implements AutoCloseable {
    private static final String DESCRIPTION = "spark.job.description";

    private final SparkContext context;
    private final Listener listener = new Listener();

    /**
     * What all tasks of a description took.
     *
     * @param tasks how many ended, failed ones included
     * @param taskMilliseconds the sum of their times, in milliseconds
     * @param peakHeapBytes the most that the heap of one process was seen to hold meanwhile, looked at once a second; 0 if
     *     it all went faster
     * @param shuffleBytes written for other tasks to read
     * @param spilledBytes put on disk since memory was short
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Use(long tasks, long taskMilliseconds, long peakHeapBytes, long shuffleBytes, long spilledBytes) {
        private static final Use NONE = new Use(0, 0, 0, 0, 0);

        private Use plus(Use other) {
            return new Use(
                    tasks + other.tasks,
                    taskMilliseconds + other.taskMilliseconds,
                    Math.max(peakHeapBytes, other.peakHeapBytes),
                    shuffleBytes + other.shuffleBytes,
                    spilledBytes + other.spilledBytes);
        }
    }

    private Meter(SparkContext context) {
        this.context = context;
    }

    /** Measures from now on. */
    public static Meter of(SparkContext context) {
        Meter meter = new Meter(context);
        context.addSparkListener(meter.listener);
        return meter;
    }

    /** What was used so far. */
    public Use used(String description) {
        try {
            context.listenerBus().waitUntilEmpty();
        } catch (TimeoutException busy) {
            // What Spark has not told yet is left out: better than to hold up a run.
        }
        return listener.uses.getOrDefault(description, Use.NONE);
    }

    @Override
    public void close() {
        context.removeSparkListener(listener);
    }

    private static final class Listener extends SparkListener {
        private final Map<Object, String> descriptions = new ConcurrentHashMap<>();
        private final Map<String, Use> uses = new ConcurrentHashMap<>();

        @Override
        public void onJobStart(SparkListenerJobStart job) {
            String description = job.properties().getProperty(DESCRIPTION);
            if (description != null) {
                CollectionConverters.asJava(job.stageIds()).forEach(stage -> descriptions.put(stage, description));
            }
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            String description = descriptions.get(end.stageId());
            TaskMetrics metrics = end.taskMetrics();
            if (description != null && metrics != null) {
                Use use = new Use(
                        1,
                        end.taskInfo().duration(),
                        end.taskExecutorMetrics().getMetricValue("JVMHeapMemory"),
                        metrics.shuffleWriteMetrics().bytesWritten(),
                        metrics.diskBytesSpilled());
                uses.merge(description, use, Use::plus);
            }
        }
    }
}
