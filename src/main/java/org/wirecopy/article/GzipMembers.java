package org.wirecopy.article;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * A gzip file of one or many members, given out to the last byte that can be decoded before a fault is told.
 *
 * <p>The JDK's stream takes a broken header of a later member for the end of the file; others drop what they had decoded
 * in the call that meets the fault. Here neither goes without a word. Source: RFC 1952.
 */
final class GzipMembers extends InputStream {
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 16];
    private int begin;
    private int end;
    private boolean insideMember;

    GzipMembers(InputStream in) throws IOException {
        this.in = in;
        insideMember = openMember();
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
        while (insideMember) {
            int inflated = inflate(target, offset, length);
            if (inflated > 0) {
                crc.update(target, offset, inflated);
                return inflated;
            }
            if (inflater.finished()) {
                begin = end - inflater.getRemaining();
                checkTrailer();
                insideMember = openMember();
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
            throw new ZipException("the compressed data is broken: " + broken.getMessage());
        }
    }

    private void fillInflater() throws IOException {
        if (inflater.needsDictionary()) {
            throw new ZipException("the compressed data is broken: it asks for a dictionary");
        }
        if (begin == end && !fill()) {
            throw new EOFException("the compressed data is cut off");
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
        if (first != 0x1F || needed() != 0x8B || needed() != 8) {
            throw new ZipException("no gzip data where a member should begin");
        }
        int flags = needed();
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
        return true;
    }

    private void checkTrailer() throws IOException {
        if (littleEndian() != crc.getValue() || littleEndian() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
            throw new ZipException("the checksum is wrong: some of what was read from this file may be broken");
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
            throw new EOFException("the compressed data is cut off");
        }
        return value;
    }

    private int next() throws IOException {
        return begin == end && !fill() ? -1 : buffer[begin++] & 0xFF;
    }

    private boolean fill() throws IOException {
        begin = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        return end > 0;
    }
}
