package org.wirecopy.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip file of one or many members, given out to the last byte that can be decoded before a fault is told. After a
 * {@link DamagedMember}, reading goes on at the next member.
 *
 * <p>The JDK's stream takes a broken header of a later member for the end of the file; others drop what they had decoded
 * in the call that meets the fault. Here neither goes without a word. Source: RFC 1952.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private static final int RESERVED = 0xE0;
    private static final int MAGIC = 0x1F8B08;

    private enum State {
        BETWEEN,
        INSIDE,
        DONE
    }

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 18];
    private int begin;
    private int end;
    /** Where the member began, while that is in the buffer; else -1. */
    private int memberBegin = -1;

    private State state = State.BETWEEN;
    private boolean damaged;

    GzipMembers(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            return readMembers(target, offset, length);
        } catch (DamagedMember fault) {
            damaged = true;
            // A broken member may have been read as if the next belonged to it.
            begin = memberBegin >= 0 ? memberBegin + 1 : begin;
            memberBegin = -1;
            throw fault;
        }
    }

    private int readMembers(byte[] target, int offset, int length) throws IOException {
        if (damaged) {
            damaged = false;
            state = findMember() ? State.INSIDE : State.DONE;
        }
        while (state != State.DONE) {
            if (state == State.BETWEEN) {
                state = openMember() ? State.INSIDE : State.DONE;
                continue;
            }
            int inflated = inflate(target, offset, length);
            if (inflated > 0) {
                crc.update(target, offset, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                begin = end - inflater.getRemaining();
                checkTrailer();
                state = State.BETWEEN;
            } else {
                fillInflater();
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }

    private int inflate(byte[] target, int offset, int length) throws IOException {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException broken) {
            begin = end - inflater.getRemaining();
            throw new DamagedMember("the compressed data is broken: " + broken.getMessage());
        }
    }

    private void fillInflater() throws IOException {
        if (inflater.needsDictionary()) {
            throw new DamagedMember("the compressed data is broken: it asks for a dictionary");
        }
        if (begin == end && !fill()) {
            throw new DamagedMember("the compressed data is cut off");
        }
        inflater.setInput(buffer, begin, end - begin);
        begin = end;
    }

    private boolean openMember() throws IOException {
        int first = next();
        while (first == 0) {
            first = next(); // Some writers pad with zeros.
        }
        if (first < 0) {
            return false;
        }
        memberBegin = begin - 1;
        if (first != 0x1F || needed() != 0x8B || needed() != 8) {
            throw new DamagedMember("no gzip data where a member should begin");
        }
        int flags = needed();
        if ((flags & RESERVED) != 0) {
            throw new DamagedMember("a gzip header is broken");
        }
        readHeader(flags);
        return true;
    }

    private void readHeader(int flags) throws IOException {
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(needed() | needed() << 8);
        }
        for (int field : new int[] {NAME, COMMENT}) {
            while ((flags & field) != 0 && needed() != 0) {
                // These end with a zero.
            }
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        inflater.reset();
        crc.reset();
        fillInflater();
    }

    /** Goes on to the next place that looks like a member's beginning; the fault before it has been told. */
    private boolean findMember() throws IOException {
        int last = 0;
        for (int value = next(); value >= 0; value = next()) {
            last = (last << 8 | value) & 0xFFFFFF;
            if (last == MAGIC) {
                memberBegin = begin >= 3 ? begin - 3 : -1;
                int flags = next();
                if (flags >= 0 && (flags & RESERVED) == 0) {
                    readHeader(flags);
                    return true;
                }
            }
        }
        return false;
    }

    private void checkTrailer() throws IOException {
        if (littleEndian() != crc.getValue() || littleEndian() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new DamagedMember("the checksum is wrong: some of what was read from this file may be broken");
        }
    }

    private long littleEndian() throws IOException {
        return needed() | (long) needed() << 8 | (long) needed() << 16 | (long) needed() << 24;
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            needed();
        }
    }

    private int needed() throws IOException {
        int value = next();
        if (value < 0) {
            throw new DamagedMember("the compressed data is cut off");
        }
        return value;
    }

    private int next() throws IOException {
        return begin == end && !fill() ? -1 : buffer[begin++] & 0xFF;
    }

    private boolean fill() throws IOException {
        memberBegin = -1;
        int read = in.read(buffer, 0, buffer.length);
        begin = 0;
        end = Math.max(0, read);
        return end > 0;
    }

    /** A fault in one member, behind which others may be whole. */
    static final class DamagedMember extends ZipException {
        DamagedMember(String message) {
            super(message);
        }
    }
}
