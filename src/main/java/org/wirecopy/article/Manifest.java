package org.wirecopy.article;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Reads the JSON lines that tell of the files of a folder: one object a line with {@code file} (relative to the
 * manifest's folder, never outside it) and any of id, outlet, url, title, published_at, author and language. UTF-8.
 */
final class Manifest {
    /** What a folder's manifest is called. */
    static final String NAME = "manifest.jsonl";

    private static final int LONGEST_LINE = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FIELDS =
            List.of("file", "id", "outlet", "url", "title", "published_at", "author", "language");

    private Manifest() {}

    /**
     * The lines of a manifest, by the files' full addresses.
     *
     * @throws BadInput if there is no such file, or a line of it is broken, names no file, or names one again
     */
    static Map<String, ManifestLine> read(String manifest, Configuration configuration) {
        Path path = new Path(manifest);
        try {
            FileSystem files = path.getFileSystem(configuration);
            Path folder = files.makeQualified(path).getParent();
            try (Lines lines =
                    new Lines(SourceBytes.withoutMark(files.open(path)).in(), 0, LONGEST_LINE)) {
                return read(lines, manifest, folder);
            }
        } catch (IOException unreadable) {
            throw new BadInput(manifest + ": this manifest cannot be read (" + unreadable.getMessage() + ")");
        }
    }

    private static Map<String, ManifestLine> read(Lines lines, String manifest, Path folder) throws IOException {
        Map<String, ManifestLine> told = new HashMap<>();
        int number = 1;
        for (byte[] line = lines.next(); line != null; line = lines.next(), number++) {
            String where = manifest + ", line " + number + ": ";
            String text = utf8(line, where);
            if (text.isBlank()) {
                continue;
            }
            ManifestLine parsed = parse(text, where);
            if (told.put(new Path(folder, parsed.file()).toString(), parsed) != null) {
                throw new BadInput(where + "the file " + parsed.file() + " was told of before; keep one line");
            }
        }
        return told;
    }

    private static ManifestLine parse(String line, String where) {
        Map<String, String> values = new HashMap<>();
        try {
            JsonNode object = JSON.readTree(line);
            if (!object.isObject()) {
                throw new BadInput(where + "not a JSON object in braces");
            }
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                JsonNode value = field.getValue();
                if (!FIELDS.contains(field.getKey()) || value.isContainerNode()) {
                    throw new BadInput(where + "\"" + field.getKey() + "\" is no known field, or has no plain value;"
                            + " known are " + String.join(", ", FIELDS));
                }
                values.put(field.getKey(), value.isNull() ? null : value.asText());
            }
        } catch (JacksonException broken) {
            throw new BadInput(where + "not a JSON object (" + broken.getOriginalMessage() + ")");
        }
        return new ManifestLine(
                checked(values.get("file"), where),
                values.get("id"),
                values.get("outlet"),
                values.get("url"),
                values.get("title"),
                values.get("published_at"),
                values.get("author"),
                values.get("language"));
    }

    private static String checked(String file, String where) {
        if (file == null || file.isBlank()) {
            throw new BadInput(where + "it names no \"file\"");
        }
        boolean leadsOut = file.startsWith("/")
                || file.contains(":")
                || Arrays.asList(file.split("/")).contains("..");
        if (leadsOut) {
            throw new BadInput(where + "file \"" + file + "\" must be a path below the manifest's folder");
        }
        return file;
    }

    private static String utf8(byte[] line, String where) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new BadInput(where + "not UTF-8; save the manifest as UTF-8");
        }
    }
}
