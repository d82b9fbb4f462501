package org.wirecopy.article;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.input.ReaderInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** Opens files, and takes off their compression. */
final class SourceBytes {
    private static final int LONGEST_MARK = 4;

    private SourceBytes() {}

    /** The decompressed bytes of a whole file. */
    static InputStream open(SourceFile file, Configuration configuration) throws IOException {
        InputStream raw = raw(file, configuration);
        try {
            String name = file.uri().toLowerCase(Locale.ROOT);
            if (name.endsWith(".gz")) {
                return new GzipMembers(raw);
            }
            return name.endsWith(".zst") ? new ZstdInputStreamNoFinalizer(new NeverWaiting(raw)) : raw;
        } catch (IOException broken) {
            raw.close();
            throw broken;
        }
    }

    /** The bytes as they are stored, which can be read from any place. */
    static FSDataInputStream raw(SourceFile file, Configuration configuration) throws IOException {
        Path path = new Path(file.uri());
        return path.getFileSystem(configuration).open(path);
    }

    /** The mark at the stream's head, and the stream from behind it; from its beginning if it has none. */
    static Marked withoutMark(InputStream in) throws IOException {
        byte[] head = in.readNBytes(LONGEST_MARK);
        ByteOrderMark mark = ByteOrderMark.of(head);
        int length = mark == null ? 0 : mark.length();
        InputStream rest = new ByteArrayInputStream(head, length, head.length - length);
        return new Marked(mark, new SequenceInputStream(rest, in));
    }

    /** A stream from behind its byte order mark, and that mark (null if none). */
    record Marked(ByteOrderMark mark, InputStream in) {

        /** How many bytes the mark takes. */
        int length() {
            return mark == null ? 0 : mark.length();
        }

        /** Whether a character takes two or four bytes here. */
        boolean isWide() {
            return mark != null && !mark.charset().equals(StandardCharsets.UTF_8);
        }

        Charset charset() {
            return mark.charset();
        }

        /** The same text as UTF-8, with U+FFFD where it was broken. */
        InputStream asUtf8() throws IOException {
            return ReaderInputStream.builder()
                    .setReader(new InputStreamReader(in, mark.charset()))
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
        }
    }

    /** Makes the decoder give out what it has before it asks for more, so that a fault behind it costs nothing. */
    private static final class NeverWaiting extends FilterInputStream {
        NeverWaiting(InputStream in) {
            super(in);
        }

        @Override
        public int available() {
            return 0;
        }
    }
}
