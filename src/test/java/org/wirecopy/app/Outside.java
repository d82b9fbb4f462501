package org.wirecopy.app;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A run's tables as another program sees them: DuckDB, by its JDBC driver. */
final class Outside implements AutoCloseable {
    /** Each match twice, as seen from either of its sentences; the stronger the kind, the smaller the number. */
    private static final String SEEN = """
            CREATE VIEW seen AS SELECT %1$s_article_id AS article_id, %1$s_sentence AS sentence, %1$s_outlet AS outlet,
              %2$s_article_id AS other_article_id, %2$s_sentence AS other_sentence, %2$s_outlet AS other_outlet,
              left_article_id, right_article_id, '%1$s' = 'left' AS is_left, kind,
              list_position(['verbatim', 'edited', 'rewritten', 'quoted'], kind) AS strength, similarity,
              %1$s_coverage AS coverage, %1$s_characters AS length, witness FROM matches""";

    private final Connection connection;

    private Outside(Connection connection) {
        this.connection = connection;
    }

    /** Opens DuckDB with nothing in it. */
    static Outside empty() throws SQLException {
        Outside outside = new Outside(DriverManager.getConnection("jdbc:duckdb:"));
        outside.rows("SET TimeZone = 'UTC'");
        return outside;
    }

    /** Opens a run; its tables are there by their names, and {@code seen}. */
    static Outside of(Path run) throws SQLException {
        Outside outside = empty();
        for (String table : Runs.TABLES) {
            outside.rows("CREATE VIEW " + table + " AS SELECT * FROM '" + run.resolve(table) + "/*.parquet'");
        }
        String seen = SEEN.formatted("left", "right");
        outside.rows(seen + " UNION ALL " + SEEN.formatted("right", "left").substring("CREATE VIEW seen AS ".length()));
        return outside;
    }

    /** The rows of a query, in its order; none for a statement that gives none. */
    List<List<Object>> rows(String sql) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return rows;
            }
            try (ResultSet found = statement.getResultSet()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    List<Object> row = new ArrayList<>(columns);
                    for (int column = 1; column <= columns; column++) {
                        row.add(found.getObject(column));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
