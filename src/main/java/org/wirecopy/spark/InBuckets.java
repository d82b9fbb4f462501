package org.wirecopy.spark;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;

/** Rows in the partitions whose numbers they name, so that two sorts of rows can meet there. */
public final class InBuckets {
    private InBuckets() {}

    /**
     * One partition for each bucket; of no rows too, where Spark, when it plans again, would leave no partition.
     *
     * @param bucket the column with the number, 0 to {@code buckets - 1}
     * @param order the columns by which each bucket is sorted; none for no order
     */
    public static <T> JavaRDD<T> of(Dataset<T> rows, int buckets, String bucket, String... order) {
        Dataset<T> sent = rows.repartitionById(buckets, col(bucket));
        Column[] sorted = Arrays.stream(order).map(name -> col(name)).toArray(Column[]::new);
        JavaRDD<T> here = (order.length == 0 ? sent : sent.sortWithinPartitions(sorted)).toJavaRDD();
        return here.getNumPartitions() > 0
                ? here
                : JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext())
                        .parallelize(List.<T>of(), buckets);
    }
}
