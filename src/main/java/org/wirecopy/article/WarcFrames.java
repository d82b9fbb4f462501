package org.wirecopy.article;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records, each held in memory. A length is believed only if the record ends where it
 * says; otherwise the record is broken, and reading goes on at the next line that begins a record. Source: ISO 28500.
 */
final class WarcFrames implements Closeable {
    /**
     * A record, or what stands where one should.
     *
     * @param position where it begins, in bytes after decompression
     * @param bytes all of a record, the beginning of what is none
     * @param fault why it is no record; null if it is one
     */
    record Frame(long position, byte[] bytes, String fault) {}

    private static final byte[] BEGINNING = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_HEADER = 1 << 16;
    private static final int SHOWN = 1000;
    private static final Pattern LENGTH = Pattern.compile("(?im)^Content-Length:[ \\t]*(\\d{1,18})[ \\t]*\\r?$");

    private final Window window;
    private final int limit;

    /** @param limit the most bytes of a record that are held */
    WarcFrames(Window window, int limit) {
        this.window = window;
        this.limit = limit;
    }

    /** The next record; null at the end. After an exception, reading goes on behind what could not be read. */
    Frame next() throws IOException {
        try {
            while (window.at(0) == '\r' || window.at(0) == '\n') {
                window.advance(1);
            }
            return window.has(1) ? frame() : null;
        } catch (IOException broken) {
            window.drop();
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private Frame frame() throws IOException {
        if (!window.follows(0, BEGINNING)) {
            return broken("no WARC record begins here");
        }
        int header = header();
        if (header < 0) {
            return broken("the record's header does not end");
        }
        Matcher length = LENGTH.matcher(window.firstAsLatin(header));
        if (!length.find()) {
            return broken("the record's header has no length");
        }
        long whole = header + Long.parseLong(length.group(1));
        if (whole > limit) {
            return broken("the record says that it has " + whole + " bytes, and at most " + limit + " are read");
        }
        if (!window.follows((int) whole, END)) {
            return broken("the record does not end where its length says");
        }
        long position = window.position();
        byte[] bytes = window.first((int) whole + END.length);
        window.advance(bytes.length);
        return new Frame(position, bytes, null);
    }

    private Frame broken(String fault) throws IOException {
        Frame frame = new Frame(window.position(), window.first(SHOWN), fault);
        // Not over all that this record claims to hold: the next may stand in it.
        do {
            window.advanceLine();
        } while (window.has(1) && !window.follows(0, BEGINNING));
        return frame;
    }

    /** How long the header is, with its blank line; -1 if it does not end. */
    private int header() throws IOException {
        for (int i = BEGINNING.length; i < LONGEST_HEADER; i++) {
            int value = window.at(i);
            if (value < 0) {
                return -1;
            }
            if (value == '\n' && window.follows(i - 3, END)) {
                return i + 1;
            }
        }
        return -1;
    }
}
