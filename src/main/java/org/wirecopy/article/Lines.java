package org.wirecopy.article;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a stream of bytes, without their {@code \n} or {@code \r\n}. Of a line longer than the limit only the
 * beginning is kept, so that memory stays bounded.
 */
final class Lines implements Closeable {
    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int begin;
    private int end;
    private long position;
    private byte[] line = new byte[1 << 13];
    private int length;
    private boolean cut;

    /**
     * @param position of the stream's first byte in its file
     * @param limit the most bytes of a line that are kept
     */
    Lines(InputStream in, long position, int limit) {
        this.in = in;
        this.position = position;
        this.limit = limit;
    }

    /** Where the next line begins in the file, in bytes. */
    long position() {
        return position;
    }

    /** Whether the line last read was longer than the limit. */
    boolean wasCut() {
        return cut;
    }

    /**
     * The next line; null at the end.
     *
     * @throws IOException if the stream breaks; {@link #partial} has what was read of the line by then
     */
    byte[] next() throws IOException {
        length = 0;
        cut = false;
        if (begin == end && !fill()) {
            return null;
        }
        while (true) {
            int newline = indexOfNewline();
            append(newline < 0 ? end : newline);
            if (newline >= 0) {
                begin++;
                position++;
                break;
            }
            if (!fill()) {
                break;
            }
        }
        return partial();
    }

    /** What has been read of the current line. */
    byte[] partial() {
        boolean carriageReturn = length > 0 && line[length - 1] == '\r' && !cut;
        return Arrays.copyOf(line, carriageReturn ? length - 1 : length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int indexOfNewline() {
        for (int i = begin; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void append(int until) {
        int count = until - begin;
        int kept = Math.min(count, limit - length);
        cut |= kept < count;
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, (int) Math.min(limit, Math.max(2L * line.length, length + kept)));
        }
        System.arraycopy(buffer, begin, line, length, kept);
        length += kept;
        position += count;
        begin = until;
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        begin = 0;
        end = Math.max(0, read);
        return end > 0;
    }
}
