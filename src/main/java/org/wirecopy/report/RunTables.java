package org.wirecopy.report;

import static org.apache.spark.sql.functions.lit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.wirecopy.spark.Tables;

/** The tables of a run, written one after the other into a publication. */
public final class RunTables {
    /** Columns that hold what articles say, by table; empty where a job leaves text out. */
    private static final Map<String, List<String>> TEXTS = Map.of(
            "articles", List.of("text"),
            "sentences", List.of("text"),
            "templates", List.of("text"),
            "rejects", List.of("sample"));

    private final Publication publication;
    private final boolean withText;
    private final int files;
    private final Map<String, Tables.Written> written = new LinkedHashMap<>();

    /**
     * @param withText whether the tables may hold the articles' text
     * @param files how many files each of the large tables is cut into
     */
    public RunTables(Publication publication, boolean withText, int files) {
        this.publication = publication;
        this.withText = withText;
        this.files = files;
    }

    /** Writes a table whose size grows with the articles. */
    public void large(String name, Dataset<?> rows, String... key) {
        write(name, rows, files, key);
    }

    /** Writes a table whose size grows with the outlets, into one file. */
    public void small(String name, Dataset<?> rows, String... key) {
        write(name, rows, 1, key);
    }

    private void write(String name, Dataset<?> rows, int parts, String... key) {
        Dataset<Row> table = rows.toDF();
        if (!withText) {
            for (String text : TEXTS.getOrDefault(name, List.of())) {
                table = table.withColumn(
                        text, lit(null).cast(table.schema().apply(text).dataType()));
            }
        }
        written.put(name, Tables.write(table, publication.path(name), parts, key));
    }

    /** Rows and fingerprint of each table written so far, by name. */
    public Map<String, Tables.Written> written() {
        return Collections.unmodifiableMap(written);
    }
}
