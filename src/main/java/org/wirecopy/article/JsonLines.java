package org.wirecopy.article;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The records of JSON lines. A line that is no object is rejected, and the lines beside it are not; where a line break
 * was lost, both objects of the line are found.
 */
final class JsonLines implements RecordReader {
    private static final int SHOWN = 1000;

    private final SourceFile file;
    private final Admission admission;
    private final JsonObjects objects;
    private final Lines lines;
    private final long end;
    private final Charset transcoded;
    private final Queue<Entry> found = new ArrayDeque<>();

    /**
     * @param end lines that begin here or later are another slice's
     * @param transcoded what the file was in before its lines were made UTF-8; null if they are as they were
     */
    JsonLines(SourceFile file, Admission admission, JsonObjects objects, Lines lines, long end, Charset transcoded) {
        this.file = file;
        this.admission = admission;
        this.objects = objects;
        this.lines = lines;
        this.end = end;
        this.transcoded = transcoded;
    }

    @Override
    public Entry next() throws IOException {
        while (found.isEmpty()) {
            long position = lines.position();
            byte[] line = position >= end ? null : lines.next();
            if (line == null) {
                return null;
            }
            if (lines.wasCut()) {
                found.add(tooLong(line, position));
            } else {
                found.addAll(recordsOf(line, position));
            }
        }
        return found.remove();
    }

    @Override
    public List<Entry> salvaged() {
        byte[] line = lines.partial();
        List<Entry> entries = recordsOf(line, lines.position() - line.length);
        entries.removeIf(entry -> entry.article() == null);
        return entries;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Entry tooLong(byte[] line, long position) {
        String beginning = new String(line, 0, Math.min(line.length, SHOWN), StandardCharsets.UTF_8);
        return Admission.reject(
                file, position, Reason.TOO_LONG, "the line has more than " + line.length + " bytes", beginning);
    }

    private List<Entry> recordsOf(byte[] line, long position) {
        Decoded decoded = transcoded == null ? Decoded.of(line) : Decoded.transcoded(line, transcoded);
        char[] text = decoded.text().toCharArray();
        List<Entry> entries = new ArrayList<>();
        int begin = pastBlank(text, 0);
        boolean afterRecord = true;
        int counted = 0;
        long at = position;
        while (begin < text.length) {
            at += bytes(text, counted, begin);
            counted = begin;
            Map<String, String> values = new HashMap<>();
            try {
                int behind = objects.read(text, begin, values);
                entries.add(
                        admission.decide(file, Fields.of(values, at, decoded.encoding(), shown(text, begin, behind))));
                begin = pastBlank(text, behind);
                afterRecord = true;
            } catch (IOException broken) {
                entries.add(Admission.reject(
                        file, at, Reason.BROKEN_RECORD, reasonGiven(broken), shown(text, begin, text.length)));
                // Behind a whole object there may be another; behind a broken one nobody knows where it ends.
                begin = entries.size() > 1 && afterRecord ? nextObject(text, begin + 1) : text.length;
                afterRecord = false;
            }
        }
        return entries;
    }

    /** Jackson's messages end in the place, over several lines, which says nothing of the file. */
    private static String reasonGiven(IOException broken) {
        return broken.getMessage().lines().findFirst().orElse("").strip();
    }

    private static String shown(char[] text, int begin, int end) {
        return new String(text, begin, Math.min(end - begin, SHOWN));
    }

    private static int pastBlank(char[] text, int begin) {
        int i = begin;
        while (i < text.length && (Character.isWhitespace(text[i]) || text[i] == 0xFEFF)) {
            i++;
        }
        return i;
    }

    private static int nextObject(char[] text, int begin) {
        int i = begin;
        while (i < text.length && text[i] != '{') {
            i++;
        }
        return i;
    }

    private static int bytes(char[] text, int begin, int end) {
        return begin == end ? 0 : new String(text, begin, end - begin).getBytes(StandardCharsets.UTF_8).length;
    }
}
