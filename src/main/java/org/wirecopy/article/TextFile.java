package org.wirecopy.article;

import java.io.IOException;
import java.io.InputStream;

/** The one record of a text file. */
final class TextFile implements RecordReader {
    private final SourceFile file;
    private final Admission admission;
    private final InputStream in;
    private final int limit;
    private boolean done;

    /** @param limit the most bytes that are read */
    TextFile(SourceFile file, Admission admission, InputStream in, int limit) {
        this.file = file;
        this.admission = admission;
        this.in = in;
        this.limit = limit;
    }

    @Override
    public Entry next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            return Admission.reject(file, 0, Reason.TOO_LONG, "the file has more than " + limit + " bytes", null);
        }
        Decoded decoded = Decoded.of(bytes);
        return admission.decide(file, fields(decoded, file.told() == null ? ManifestLine.NOTHING : file.told()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Fields fields(Decoded decoded, ManifestLine told) {
        return new Fields(
                0,
                decoded.encoding(),
                decoded.text(),
                told.id() == null ? file.name() : told.id(),
                told.outlet() == null ? file.folder() : told.outlet(),
                told.url(),
                told.title(),
                told.publishedAt(),
                told.author(),
                told.language(),
                decoded.text());
    }
}
