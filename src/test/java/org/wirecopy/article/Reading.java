package org.wirecopy.article;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** Reads files as a run does, without Spark, for tests of formats and faults. */
final class Reading {
    // Making one reads a large XML file.
    static final Configuration CONFIGURATION = new Configuration();

    private Reading() {}

    static List<Entry> of(Path file) {
        return of(new SourceSettings(file.toString(), null, null, null), 1);
    }

    static List<Entry> of(Path file, int maxCharacters) {
        return of(new SourceSettings(file.toString(), null, null, null), 1, maxCharacters);
    }

    /** @param parts into how many slices the files are cut, at least about */
    static List<Entry> of(SourceSettings source, int parts) {
        return of(source, parts, 11_000_000);
    }

    private static List<Entry> of(SourceSettings source, int parts, int maxCharacters) {
        ReadSettings settings = new ReadSettings(List.of(source), Map.of(), new AdmissionSettings(1, maxCharacters, 1));
        SliceReader reader = new SliceReader(settings, CONFIGURATION);
        List<Entry> entries = new ArrayList<>();
        for (SourceFile file : SourceFiles.of(0, source, CONFIGURATION)) {
            long share = Math.max(1, file.length() / parts);
            for (Slice slice : Slices.cut(file, share)) {
                reader.read(List.of(slice)).forEachRemaining(entries::add);
            }
        }
        return entries;
    }

    static List<String> texts(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.article() != null)
                .map(entry -> entry.article().text())
                .toList();
    }

    static List<String> reasons(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.reject() != null)
                .map(Entry::reason)
                .toList();
    }
}
