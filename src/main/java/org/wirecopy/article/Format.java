package org.wirecopy.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How the articles lie in a file. */
enum Format {
    TEXT("txt", "text"),
    JSONL("jsonl", "ndjson", "json"),
    CSV("csv", "tsv"),
    PARQUET("parquet"),
    HTML("html", "htm", "xhtml"),
    WARC("warc", "wet");

    private static final List<String> COMPRESSIONS = List.of(".gz", ".zst");

    private final List<String> extensions;

    Format(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /** The name that a job file calls it by. */
    String handle() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether each file is one article, so that a manifest can speak of it. */
    boolean isOneArticle() {
        return this == TEXT || this == HTML;
    }

    /** Whether reading may begin in the middle of an uncompressed file. */
    boolean isSplittable() {
        return this == JSONL || this == PARQUET;
    }

    static Optional<Format> called(String handle) {
        return Arrays.stream(values()).filter(f -> f.handle().equals(handle)).findFirst();
    }

    static Optional<Format> ofFile(String name) {
        String plain = withoutCompression(name).toLowerCase(Locale.ROOT);
        int dot = plain.lastIndexOf('.');
        String extension = dot < 0 ? "" : plain.substring(dot + 1);
        return Arrays.stream(values())
                .filter(f -> f.extensions.contains(extension))
                .findFirst();
    }

    static String handles() {
        return Arrays.stream(values()).map(Format::handle).collect(Collectors.joining(", "));
    }

    static boolean isCompressed(String name) {
        return COMPRESSIONS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    /** The file's name without the marks of compression and format: {@code a.txt.gz} is {@code a}. */
    static String stem(String name) {
        String plain = withoutCompression(name);
        int dot = plain.lastIndexOf('.');
        return dot > 0 && ofFile(name).isPresent() ? plain.substring(0, dot) : plain;
    }

    private static String withoutCompression(String name) {
        return isCompressed(name) ? name.substring(0, name.lastIndexOf('.')) : name;
    }
}
