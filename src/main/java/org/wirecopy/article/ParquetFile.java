package org.wirecopy.article;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * The rows of a Parquet file, one row group after the other: where a row group is broken, what it held before the fault
 * and the other row groups are read.
 */
final class ParquetFile implements RecordReader {
    private static final String ENCODING = "UTF-8";

    private final SourceFile file;
    private final Admission admission;
    private final Configuration configuration;
    private final Iterator<RowGroup> rowGroups;
    private ParquetColumns columns;
    private RowGroup rowGroup;
    private ParquetReader<Group> reader;
    private long row;

    /** @param firstRow of the row group, in the file */
    private record RowGroup(long begin, long length, long firstRow, long rows) {}

    /** Reads the row groups that begin in a slice. */
    ParquetFile(Slice slice, SourceSettings source, Admission admission, Configuration configuration)
            throws IOException {
        this.file = slice.file();
        this.admission = admission;
        this.configuration = new Configuration(configuration);
        this.rowGroups = rowGroups(slice, source).iterator();
        this.configuration.set(ReadSupport.PARQUET_READ_SCHEMA, columns.schema().toString());
    }

    @Override
    public Entry next() throws IOException {
        while (rowGroup != null || rowGroups.hasNext()) {
            rowGroup = rowGroup == null ? rowGroups.next() : rowGroup;
            try {
                Group group = nextRow();
                if (group != null) {
                    long position = row++;
                    Map<String, String> values = columns.values(group);
                    return admission.decide(file, Fields.of(values, position, ENCODING, values.get("text")));
                }
                leaveRowGroup();
            } catch (IOException | RuntimeException broken) {
                // Whatever a decoder throws at bytes that are not what they should be.
                long last = rowGroup.firstRow() + rowGroup.rows() - 1;
                Entry reject = Admission.reject(
                        file,
                        row,
                        Reason.BROKEN_RECORD,
                        "rows " + row + " to " + last + " cannot be read: " + broken.getMessage(),
                        null);
                leaveRowGroup();
                return reject;
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        leaveRowGroup();
    }

    private Group nextRow() throws IOException {
        if (reader == null) {
            row = rowGroup.firstRow();
            reader = ParquetReader.builder(new GroupReadSupport(), new Path(file.uri()))
                    .withConf(configuration)
                    .withFileRange(rowGroup.begin(), rowGroup.begin() + rowGroup.length())
                    .usePageChecksumVerification()
                    .build();
        }
        return row < rowGroup.firstRow() + rowGroup.rows() ? reader.read() : null;
    }

    private void leaveRowGroup() throws IOException {
        rowGroup = null;
        if (reader != null) {
            ParquetReader<Group> left = reader;
            reader = null;
            left.close();
        }
    }

    private List<RowGroup> rowGroups(Slice slice, SourceSettings source) throws IOException {
        List<RowGroup> found = new ArrayList<>();
        try (ParquetFileReader footer =
                ParquetFileReader.open(HadoopInputFile.fromPath(new Path(file.uri()), configuration))) {
            columns = new ParquetColumns(source, footer.getFileMetaData().getSchema());
            long first = 0;
            for (BlockMetaData block : footer.getRowGroups()) {
                long begin = block.getStartingPos();
                if (begin >= slice.begin() && begin < slice.end()) {
                    found.add(new RowGroup(begin, block.getCompressedSize(), first, block.getRowCount()));
                }
                first += block.getRowCount();
            }
        } catch (RuntimeException broken) {
            throw new IOException("no Parquet file: " + broken.getMessage(), broken);
        }
        if (!columns.has("text") || !columns.has("outlet")) {
            throw new IOException("it has no columns " + source.nameOf("outlet") + " and " + source.nameOf("text")
                    + "; say in columns which are outlet and text");
        }
        return found;
    }
}
