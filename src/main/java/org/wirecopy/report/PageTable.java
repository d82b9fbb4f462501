package org.wirecopy.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of a table as the page holds them: the names once, then values in their order. Times are whole seconds since
 * 1970, shares have four digits, structs are lists.
 */
record PageTable(List<String> columns, List<List<Object>> rows) {
    /** Collects a few rows. */
    static PageTable of(Dataset<Row> rows) {
        List<List<Object>> values = new ArrayList<>();
        for (Row row : rows.collectAsList()) {
            values.add(values(row));
        }
        return new PageTable(Arrays.asList(rows.columns()), values);
    }

    private static List<Object> values(Row row) {
        List<Object> values = new ArrayList<>(row.size());
        for (int column = 0; column < row.size(); column++) {
            values.add(value(row.get(column)));
        }
        return values;
    }

    private static Object value(Object cell) {
        if (cell instanceof Instant time) {
            return time.getEpochSecond();
        }
        if (cell instanceof java.sql.Timestamp time) {
            return Math.floorDiv(time.getTime(), 1000L);
        }
        if (cell instanceof java.sql.Date || cell instanceof java.time.LocalDate) {
            return cell.toString();
        }
        if (cell instanceof Double number) {
            return number.isNaN() || number.isInfinite() ? null : Math.round(number * 1e4) / 1e4;
        }
        if (cell instanceof Row struct) {
            return values(struct);
        }
        if (cell instanceof scala.collection.Iterable<?> list) {
            List<Object> elements = new ArrayList<>();
            for (Object element : CollectionConverters.asJava(list)) {
                elements.add(value(element));
            }
            return elements;
        }
        return cell;
    }

    /** The place of a column. */
    int column(String name) {
        int place = columns.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException("no column " + name + " among " + columns);
        }
        return place;
    }

    /** The text in a column, null where there is none. */
    String text(List<Object> row, String column) {
        return (String) row.get(column(column));
    }

    /** The number in a column; 0 where there is none. */
    long number(List<Object> row, String column) {
        Object value = row.get(column(column));
        return value == null ? 0 : ((Number) value).longValue();
    }

    /** The same table with fewer rows. */
    PageTable withRows(List<List<Object>> fewer) {
        return new PageTable(columns, fewer);
    }

    /** The first rows. */
    PageTable first(int most) {
        return rows.size() <= most ? this : withRows(rows.subList(0, most));
    }

    /** The sum of a column of whole numbers. */
    long sum(String column) {
        return rows.stream().mapToLong(row -> number(row, column)).sum();
    }
}
