package org.wirecopy.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a stream from some place on, as many as were asked for: to look ahead before deciding where to go on. */
final class Window implements Closeable {
    private final InputStream in;
    private byte[] bytes = new byte[1 << 16];
    private int begin;
    private int end;
    private long position;

    /** @param position of the stream's first byte in its file */
    Window(InputStream in, long position) {
        this.in = in;
        this.position = position;
    }

    /** Where the window begins in the file. */
    long position() {
        return position;
    }

    /** The byte so far behind the beginning; -1 if the stream ends before. */
    int at(int offset) throws IOException {
        return begin + offset < end || has(offset + 1) ? bytes[begin + offset] & 0xFF : -1;
    }

    /** Whether the stream has so many more bytes; reads on until it is known. */
    boolean has(int count) throws IOException {
        while (end - begin < count) {
            makeRoom(count);
            int read = in.read(bytes, end, bytes.length - end);
            if (read < 0) {
                return false;
            }
            end += read;
        }
        return true;
    }

    /** Whether these bytes follow, so far behind the beginning. */
    boolean follows(int offset, byte[] expected) throws IOException {
        has(offset + expected.length);
        int from = begin + offset;
        return from + expected.length <= end
                && Arrays.equals(bytes, from, from + expected.length, expected, 0, expected.length);
    }

    /** The first bytes, fewer if the stream ends before. */
    byte[] first(int count) throws IOException {
        has(count);
        return Arrays.copyOfRange(bytes, begin, Math.min(end, begin + count));
    }

    String firstAsLatin(int count) throws IOException {
        has(count);
        return new String(bytes, begin, Math.min(end - begin, count), StandardCharsets.ISO_8859_1);
    }

    /** Moves the beginning; the bytes must have been seen. */
    void advance(int count) {
        begin += count;
        position += count;
    }

    /** Moves the beginning behind the next line break, or to the stream's end. */
    void advanceLine() throws IOException {
        int value;
        do {
            value = at(0);
            advance(value < 0 ? 0 : 1);
        } while (value >= 0 && value != '\n');
    }

    /** Drops what is at hand, after the stream broke behind it. */
    void drop() {
        advance(end - begin);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void makeRoom(int count) {
        if (begin > 0 && (end == bytes.length || begin > bytes.length / 2)) {
            System.arraycopy(bytes, begin, bytes, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (bytes.length - begin < count || end == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, begin + count));
        }
    }
}
