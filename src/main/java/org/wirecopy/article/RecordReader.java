package org.wirecopy.article;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Reads the records of one file, or of a part of it. */
interface RecordReader extends Closeable {

    /**
     * The next record, decided; null at the end.
     *
     * @throws IOException if the file cannot be read on from here
     */
    Entry next() throws IOException;

    /** Whole records that were found in what had been read when {@link #next} failed. */
    default List<Entry> salvaged() {
        return List.of();
    }
}
