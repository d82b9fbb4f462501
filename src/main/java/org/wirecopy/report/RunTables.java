package org.wirecopy.report;

import static org.apache.spark.sql.functions.lit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wirecopy.spark.Cuts;
import org.wirecopy.spark.Tables;

/** The tables of a run, written into a publication, several at a time: while one is planned, others are computed. */
public final class RunTables {
    /** Columns that hold what articles say, by table; empty where a job leaves text out. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "articles", List.of("text"),
            "sentences", List.of("text"),
            "templates", List.of("text"),
            "rejects", List.of("sample"));

    private static final int WRITERS = 3;

    private final Publication publication;
    private final boolean withText;
    private final Cuts cuts;
    private final Map<String, Callable<Tables.Written>> writes = new LinkedHashMap<>();
    private final Map<String, Tables.Written> written = new LinkedHashMap<>();

    /**
     * @param withText whether the tables may hold the articles' text
     * @param cuts the article ids at which the large tables are cut into files
     */
    public RunTables(Publication publication, boolean withText, Cuts cuts) {
        this.publication = publication;
        this.withText = withText;
        this.cuts = cuts;
    }

    /** A table whose size grows with the articles; its key begins with an article's id. */
    public void large(String name, Dataset<?> rows, String... key) {
        add(name, rows, cuts, key);
    }

    /** A table whose size grows with the articles, and whose rows have their order and their files already. */
    public void sorted(String name, Dataset<?> rows) {
        Dataset<Row> table = withoutText(name, rows);
        writes.put(name, () -> Tables.write(table, publication.path(name)));
    }

    /** A table whose size grows with the outlets: it is one file. */
    public void small(String name, Dataset<?> rows, String... key) {
        add(name, rows, Cuts.NONE, key);
    }

    private void add(String name, Dataset<?> rows, Cuts files, String... key) {
        Dataset<Row> table = withoutText(name, rows);
        writes.put(name, () -> Tables.write(table, publication.path(name), files, key));
    }

    /** The rows as they are, or without what articles say where a job leaves text out. */
    private Dataset<Row> withoutText(String name, Dataset<?> rows) {
        Dataset<Row> table = rows.toDF();
        if (!withText) {
            for (String text : TEXTS.getOrDefault(name, List.of())) {
                table = table.withColumn(
                        text, lit(null).cast(table.schema().apply(text).dataType()));
            }
        }
        return table;
    }

    /** Writes all tables that were named. */
    public void write() {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            Map<String, Future<Tables.Written>> running = new LinkedHashMap<>();
            writes.forEach((name, write) -> running.put(name, writers.submit(write)));
            for (var table : running.entrySet()) {
                written.put(table.getKey(), table.getValue().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a table could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while tables were written", e);
        } finally {
            writers.shutdownNow();
        }
    }

    /** Rows and fingerprint of each table written so far, by name. */
    public Map<String, Tables.Written> written() {
        return Collections.unmodifiableMap(written);
    }
}
