package org.wirecopy.article;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.wirecopy.spark.Records;
import org.wirecopy.spark.Stored;

/**
 * The articles of a job's sources, and what became of the records that are none. Holds the parsed sources in Spark's
 * storage until it is closed.
 */
public final class Corpus implements AutoCloseable {
    /** Below this many bytes, spreading the articles over the cores costs more than it brings. */
    private static final long WORTH_SPREADING = 4 << 20;

    private static final int PARTITIONS_PER_CORE = 3;

    private static final Column SAME_RECORD = col("source")
            .equalTo(col("atSource"))
            .and(col("sourcePath").equalTo(col("atPath")))
            .and(col("position").equalTo(col("atPosition")));

    private final Runnable unchanged;
    private final Stored<Entry> entries;
    private final Stored<Row> repeats;
    private final ReadCounts counts;

    private Corpus(Runnable unchanged, Stored<Entry> entries, Stored<Row> repeats, ReadCounts counts) {
        this.unchanged = unchanged;
        this.entries = entries;
        this.repeats = repeats;
        this.counts = counts;
    }

    /**
     * Reads all sources.
     *
     * @throws BadInput if a path leads to no file, a manifest does not fit its files, a source holds no article, a
     *     file changes meanwhile, or more than {@code maxRejectedShare} of the records are rejected
     */
    public static Corpus read(SparkSession spark, ReadSettings settings) {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        List<SourceFile> files = SourceFiles.of(settings.sources(), configuration);
        Runnable unchanged = () -> SourceFiles.requireUnchanged(files, settings.sources(), configuration);
        Stored<Entry> entries = Stored.of(entries(spark, settings, files));
        Stored<Row> repeats = Stored.of(Repeats.of(entries.rows()));
        boolean good = false;
        try {
            ReadCounts counts = ReadCounts.of(entries.rows(), repeats.rows(), settings);
            unchanged.run();
            good = true;
            return new Corpus(unchanged, entries, repeats, counts);
        } finally {
            if (!good) {
                repeats.close();
                entries.close();
            }
        }
    }

    /** The articles; ids are unique. */
    public Dataset<Article> articles() {
        Dataset<Row> articles = entries.rows().where(col("reason").isNull()).toDF();
        if (hasRepeats()) {
            articles = articles.join(repeats.rows(), SAME_RECORD, "left_anti");
        }
        return articles.select("article.*").as(Records.encoder(Article.class));
    }

    /** The records that became no article; a path and position may occur twice if two sources hold the same file. */
    public Dataset<Reject> rejects() {
        Dataset<Reject> rejects = entries.rows()
                .where(col("reason").isNotNull())
                .select("reject.*")
                .as(Records.encoder(Reject.class));
        return hasRepeats() ? rejects.union(duplicates()) : rejects;
    }

    /** What became of the records. */
    public ReadCounts counts() {
        return counts;
    }

    /**
     * Sees that all files are still as they were read: what is lost of the parsed sources is read again.
     *
     * @throws BadInput if a file changed
     */
    public void requireUnchanged() {
        unchanged.run();
    }

    /** Lets go of the parsed sources; the datasets must not be used any more. */
    @Override
    public void close() {
        repeats.close();
        entries.close();
    }

    private Dataset<Reject> duplicates() {
        Column detail =
                concat(lit("the id stands for other content in "), col("keptPath"), lit(" at "), col("keptPosition"));
        return entries.rows()
                .toDF()
                .join(repeats.rows().where(not(col("repetition"))), SAME_RECORD)
                .select(
                        col("sourcePath"),
                        col("position"),
                        col("article.outlet").as("outlet"),
                        col("articleId"),
                        lit(Reason.DUPLICATE_ID.code()).as("reason"),
                        detail.as("detail"),
                        substring(col("article.text"), 1, 200).as("sample"))
                .as(Records.encoder(Reject.class));
    }

    private static Dataset<Entry> entries(SparkSession spark, ReadSettings settings, List<SourceFile> files) {
        int cores = spark.sparkContext().defaultParallelism();
        List<List<Slice>> tasks = Slices.of(files, cores);
        SliceReader reader = new SliceReader(settings, spark.sparkContext().hadoopConfiguration());
        JavaRDD<Entry> parsed = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(tasks, tasks.size())
                .flatMap(reader::read);
        Dataset<Entry> entries = spark.createDataset(parsed.rdd(), Records.encoder(Entry.class));
        long bytes = files.stream().mapToLong(SourceFile::length).sum();
        boolean spread = tasks.size() < cores && bytes > WORTH_SPREADING;
        return spread ? entries.repartition(PARTITIONS_PER_CORE * cores, col("sourcePath"), col("position")) : entries;
    }

    private boolean hasRepeats() {
        return counts.repetitions() > 0 || counts.rejectsByReason().containsKey(Reason.DUPLICATE_ID.code());
    }
}
