package org.wirecopy.article;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark at the head of a file that tells its Unicode encoding. */
record ByteOrderMark(Charset charset, int length) {

    /** The mark that the bytes begin with; null if none. */
    static ByteOrderMark of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new ByteOrderMark(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
            return new ByteOrderMark(Charset.forName("UTF-32LE"), 4);
        }
        if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            return new ByteOrderMark(Charset.forName("UTF-32BE"), 4);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new ByteOrderMark(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? new ByteOrderMark(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int i = 0; i < head.length; i++) {
            if ((bytes[i] & 0xFF) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
