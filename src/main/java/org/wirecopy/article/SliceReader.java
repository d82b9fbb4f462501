package org.wirecopy.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.spark.util.SerializableConfiguration;

/** Reads slices into entries, lazily. What cannot be read becomes a reject, never an exception. */
final class SliceReader implements Serializable {
    private final ReadSettings settings;
    private final Admission admission;
    private final SerializableConfiguration configuration;

    SliceReader(ReadSettings settings, Configuration configuration) {
        this.settings = settings;
        this.admission = new Admission(settings);
        this.configuration = new SerializableConfiguration(configuration);
    }

    Iterator<Entry> read(List<Slice> slices) {
        return new Entries(slices.iterator());
    }

    private RecordReader open(Slice slice) throws IOException {
        SourceFile file = slice.file();
        return switch (file.format()) {
            case TEXT ->
                new TextFile(
                        file,
                        admission,
                        SourceBytes.open(file, configuration.value()),
                        // No encoding takes more than four bytes for a character.
                        (int) Math.min(
                                settings.admission().maxRecordBytes(),
                                4L * settings.admission().maxCharacters() + 4));
            case JSONL -> jsonLines(slice);
            case CSV -> csv(file);
            case PARQUET ->
                new ParquetFile(slice, settings.sources().get(file.source()), admission, configuration.value());
            case HTML -> new HtmlFile(file, admission, SourceBytes.open(file, configuration.value()));
            case WARC ->
                new WarcFile(
                        file,
                        admission,
                        new WarcFrames(
                                new Window(SourceBytes.open(file, configuration.value()), 0),
                                settings.admission().maxRecordBytes()));
        };
    }

    private RecordReader csv(SourceFile file) throws IOException {
        SourceBytes.Marked marked = SourceBytes.withoutMark(SourceBytes.open(file, configuration.value()));
        boolean wide = marked.isWide();
        return new CsvFile(
                file,
                settings.sources().get(file.source()),
                admission,
                wide ? new Window(marked.asUtf8(), 0) : new Window(marked.in(), marked.length()),
                settings.admission().maxRecordBytes(),
                wide ? marked.charset() : null);
    }

    private RecordReader jsonLines(Slice slice) throws IOException {
        SourceFile file = slice.file();
        SourceSettings source = settings.sources().get(file.source());
        JsonObjects objects = new JsonObjects(source, settings.admission().maxRecordBytes());
        InputStream in = SourceBytes.open(file, configuration.value());
        SourceBytes.Marked marked = SourceBytes.withoutMark(in);
        if (marked.isWide()) {
            // Line breaks are not single bytes here, so the first slice reads the whole file.
            Lines lines = new Lines(marked.asUtf8(), 0, settings.admission().maxRecordBytes());
            long end = slice.begin() == 0 ? Long.MAX_VALUE : 0;
            return new JsonLines(file, admission, objects, lines, end, marked.charset());
        }
        return new JsonLines(file, admission, objects, linesFrom(slice, in, marked), slice.end(), null);
    }

    private Lines linesFrom(Slice slice, InputStream in, SourceBytes.Marked marked) throws IOException {
        if (slice.begin() == 0) {
            return new Lines(marked.in(), marked.length(), settings.admission().maxRecordBytes());
        }
        // The line that reaches into this slice belongs to the one before; if a line begins here, that is the break.
        ((FSDataInputStream) in).seek(slice.begin() - 1);
        Lines lines = new Lines(in, slice.begin() - 1, settings.admission().maxRecordBytes());
        lines.next();
        return lines;
    }

    /** The entries of slices; at a fault, what was read by then and one reject for the file. */
    private final class Entries implements Iterator<Entry> {
        private final Iterator<Slice> slices;
        private final Queue<Entry> ready = new ArrayDeque<>();
        private Slice slice;
        private RecordReader reader;
        private IOException fault;
        private int faults;

        Entries(Iterator<Slice> slices) {
            this.slices = slices;
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && (slice != null || slices.hasNext())) {
                slice = slice == null ? slices.next() : slice;
                advance();
            }
            return !ready.isEmpty();
        }

        @Override
        public Entry next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void advance() {
            SourceFile file = slice.file();
            if (file.format() == null) {
                ready.add(Admission.reject(file, -1, Reason.UNKNOWN_FORMAT, Reason.UNKNOWN_FORMAT.meaning(), null));
                finish();
                return;
            }
            try {
                reader = reader == null ? open(slice) : reader;
                Entry entry = reader.next();
                if (entry == null) {
                    finish();
                } else {
                    ready.add(entry);
                }
            } catch (IOException broken) {
                if (reader != null) {
                    ready.addAll(reader.salvaged());
                }
                fault = fault == null ? broken : fault;
                faults++;
                if (reader == null || !(broken instanceof GzipMembers.DamagedMember)) {
                    finish();
                }
            }
        }

        /** One reject for the file, however many of its places are broken. */
        private void tellFault() {
            boolean othersTell = reader == null && slice.begin() > 0;
            if (!othersTell) {
                String first = fault.getMessage() == null ? fault.toString() : fault.getMessage();
                String detail = faults == 1 ? first : first + "; " + (faults - 1) + " more faults behind it";
                ready.add(Admission.reject(slice.file(), -1, Reason.UNREADABLE_FILE, detail, null));
            }
            fault = null;
            faults = 0;
        }

        private void finish() {
            if (fault != null) {
                tellFault();
            }
            try (RecordReader toClose = reader) {
                slice = null;
                reader = null;
            } catch (IOException afterTheLastByte) {
                // Whatever there was has been read.
            }
        }
    }
}
