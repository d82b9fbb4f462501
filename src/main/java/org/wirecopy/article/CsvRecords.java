package org.wirecopy.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts CSV into records, in bytes, so that each record's encoding can be found by itself. Fields may be quoted, and then
 * hold separators, line breaks and doubled quotes. Source: RFC 4180.
 *
 * <p>A quote that is never closed, or text behind a closing quote, breaks a record. Then only its first line is taken
 * for broken, and reading goes on at the next line: what a stray quote would swallow are other records.
 */
final class CsvRecords implements Closeable {
    private final Window window;
    private final int limit;
    private final char separator;
    private String fault;

    /** @param limit the most bytes of a record that are held */
    CsvRecords(Window window, int limit, char separator) {
        this.window = window;
        this.limit = limit;
        this.separator = separator;
    }

    /** Where the next record begins. */
    long position() throws IOException {
        while (window.at(0) == '\n' || window.at(0) == '\r' && window.at(1) == '\n') {
            window.advanceLine();
        }
        return window.position();
    }

    /**
     * The bytes of the next record without its line break, or of the first line of a broken one; null at the end. They
     * are taken by {@link #take}, or but for their first line given back by {@link #giveBack}.
     */
    byte[] peek() throws IOException {
        position();
        if (!window.has(1)) {
            return null;
        }
        int length = scan();
        return window.first(fault == null ? length : lineLength());
    }

    /** Why the record last peeked is broken; null if it is not. */
    String fault() {
        return fault;
    }

    /** Goes on behind the record last peeked. */
    void take(byte[] record) throws IOException {
        window.advance(record.length);
        window.advanceLine();
    }

    /** Goes on behind the first line of the record last peeked. */
    void giveBack() throws IOException {
        window.advanceLine();
    }

    /** Goes on behind what could not be read. */
    void drop() {
        window.drop();
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    /** The fields of a whole record, quotes taken off. */
    static List<String> fields(String record, char separator) {
        List<String> fields = new ArrayList<>();
        int i = 0;
        while (i <= record.length()) {
            StringBuilder field = new StringBuilder();
            if (i < record.length() && record.charAt(i) == '"') {
                i++;
                while (i < record.length() && !isClosing(record, i)) {
                    field.append(record.charAt(i));
                    i += record.charAt(i) == '"' ? 2 : 1;
                }
                i++;
            }
            int next = record.indexOf(separator, i);
            int end = next < 0 ? record.length() : next;
            field.append(record, Math.min(i, end), end);
            fields.add(field.toString());
            i = end + 1;
        }
        return fields;
    }

    private static boolean isClosing(String record, int i) {
        return record.charAt(i) == '"' && (i + 1 == record.length() || record.charAt(i + 1) != '"');
    }

    /** How long the record is; sets the fault. */
    private int scan() throws IOException {
        fault = null;
        int i = 0;
        while (true) {
            i = window.at(i) == '"' ? quoted(i + 1) : i;
            while (fault == null && !endsField(window.at(i))) {
                i++;
                checkLimit(i);
            }
            if (fault != null) {
                return 0;
            }
            if (window.at(i) != separator) {
                return window.at(i) == '\n' && i > 0 && window.at(i - 1) == '\r' ? i - 1 : i;
            }
            i++;
        }
    }

    /** Behind the closing quote of the field that begins here. */
    private int quoted(int begin) throws IOException {
        int i = begin;
        while (fault == null) {
            int value = window.at(i);
            if (value < 0) {
                fault = "a quote is not closed";
            } else if (value != '"') {
                i++;
            } else if (window.at(i + 1) == '"') {
                i += 2;
            } else {
                int behind = window.at(i + 1);
                boolean ends = endsField(behind) || behind == '\r' && endsField(window.at(i + 2));
                fault = ends ? null : "text stands behind a closing quote";
                return i + 1;
            }
            checkLimit(i);
        }
        return i;
    }

    private boolean endsField(int value) {
        return value < 0 || value == '\n' || value == separator;
    }

    private void checkLimit(int length) {
        if (length > limit) {
            fault = "the record has more than " + limit + " bytes, or a quote is not closed";
        }
    }

    private int lineLength() throws IOException {
        int i = 0;
        while (i < limit && window.at(i) >= 0 && window.at(i) != '\n') {
            i++;
        }
        return i;
    }
}
