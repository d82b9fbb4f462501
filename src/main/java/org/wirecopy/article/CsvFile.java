package org.wirecopy.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The records of a CSV file; the first line names the columns. */
final class CsvFile implements RecordReader {
    private static final int SHOWN = 1000;
    private static final int LONGEST_HEADER = 1 << 16;
    private static final String SEPARATORS = ",;\t|";

    private final SourceFile file;
    private final SourceSettings source;
    private final Admission admission;
    private final Window window;
    private final int limit;
    private final Charset transcoded;
    private CsvRecords records;
    private char separator;
    private List<String> columns;
    private Map<String, Integer> places;

    /**
     * @param limit the most bytes of a record that are held
     * @param transcoded what the file was in before it was made UTF-8; null if it is as it was
     */
    CsvFile(SourceFile file, SourceSettings source, Admission admission, Window window, int limit, Charset transcoded) {
        this.file = file;
        this.source = source;
        this.admission = admission;
        this.window = window;
        this.limit = limit;
        this.transcoded = transcoded;
    }

    @Override
    public Entry next() throws IOException {
        if (records == null) {
            readHeader();
        }
        try {
            long position = records.position();
            byte[] record = records.peek();
            return record == null ? null : entry(position, record);
        } catch (IOException broken) {
            records.drop();
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        window.close();
    }

    private Entry entry(long position, byte[] record) throws IOException {
        Decoded decoded = decode(record);
        String shown =
                decoded.text().substring(0, Math.min(SHOWN, decoded.text().length()));
        List<String> fields = records.fault() == null ? CsvRecords.fields(decoded.text(), separator) : List.of();
        if (fields.size() != columns.size()) {
            records.giveBack();
            String fault = records.fault() == null
                    ? fields.size() + " fields, and the header has " + columns.size()
                    : records.fault();
            return Admission.reject(file, position, Reason.BROKEN_RECORD, fault, shown);
        }
        records.take(record);
        Map<String, String> values = new HashMap<>();
        places.forEach((field, place) -> values.put(field, fields.get(place)));
        return admission.decide(file, Fields.of(values, position, decoded.encoding(), shown));
    }

    private void readHeader() throws IOException {
        separator = mostFrequent(
                window.firstAsLatin(LONGEST_HEADER).lines().findFirst().orElse(""));
        records = new CsvRecords(window, limit, separator);
        byte[] header = records.peek();
        if (header == null || records.fault() != null) {
            throw new IOException("no line of column names: " + records.fault());
        }
        columns = CsvRecords.fields(decode(header).text(), separator).stream()
                .map(String::strip)
                .toList();
        records.take(header);
        places = new HashMap<>();
        for (String field : SourceSettings.FIELDS) {
            int place = place(source.nameOf(field));
            if (place >= 0) {
                places.put(field, place);
            }
        }
        if (!places.containsKey("text") || !places.containsKey("outlet")) {
            throw new IOException("the columns are " + columns + "; say in columns which are outlet and text");
        }
    }

    private int place(String name) {
        int exact = columns.indexOf(name);
        return exact >= 0
                ? exact
                : columns.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList().indexOf(name.toLowerCase(Locale.ROOT));
    }

    private static char mostFrequent(String header) {
        char best = ',';
        for (char c : SEPARATORS.toCharArray()) {
            char candidate = c;
            char incumbent = best;
            if (header.chars().filter(x -> x == candidate).count()
                    > header.chars().filter(x -> x == incumbent).count()) {
                best = c;
            }
        }
        return best;
    }

    private Decoded decode(byte[] bytes) {
        return transcoded == null ? Decoded.of(bytes) : Decoded.transcoded(bytes, transcoded);
    }
}
