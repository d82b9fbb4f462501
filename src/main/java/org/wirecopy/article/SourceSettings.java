package org.wirecopy.article;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One source of articles.
 *
 * @param columns our name of a field to the source's: {@code {"outlet": "source", "text": "body.plain"}}
 */
public record SourceSettings(
        @JsonProperty(required = true)
        @JsonPropertyDescription("A file, a folder or a glob; any URI that Hadoop's file systems know.")
        String path,

        @JsonPropertyDescription("text, jsonl, csv, parquet, html or warc; by the file's name if left out.")
        String format,

        @JsonPropertyDescription("JSON lines that tell the outlet of each file of a folder of texts or pages;"
                + " the folder's manifest.jsonl if left out and there.")
        String manifest,

        @JsonProperty(defaultValue = "{}")
        @JsonPropertyDescription("What the source calls the fields id, outlet, url, title, published_at, author,"
                + " language and text; dots lead into nested fields.")
        Map<String, String> columns)
        implements Serializable {

    /** The fields of a record, by the names that JSON lines, manifests and {@code columns} use. */
    static final List<String> FIELDS =
            List.of("id", "outlet", "url", "title", "published_at", "author", "language", "text");

    public SourceSettings {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException("path must name a file, a folder or a glob, got " + path);
        }
        if (format != null && Format.called(format).isEmpty()) {
            throw new IllegalArgumentException("format must be one of " + Format.handles() + ", got " + format);
        }
        if (manifest != null
                && format != null
                && !Format.called(format).orElseThrow().isOneArticle()) {
            throw new IllegalArgumentException(
                    "manifest goes with files of one article each, and format " + format + " has many");
        }
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        for (String field : columns.keySet()) {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException("columns must be among " + FIELDS + ", got " + field);
            }
        }
    }

    /** What the source calls a field. */
    String nameOf(String field) {
        return columns.getOrDefault(field, field);
    }
}
