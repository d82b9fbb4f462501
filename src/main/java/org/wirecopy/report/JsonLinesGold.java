package org.wirecopy.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.wirecopy.article.BadInput;

/**
 * Labels as JSON lines, one case on each:
 *
 * <pre>{@code
 * {"left_article_id": "a", "left_begin": 0, "left_end": 120, "right_article_id": "b", "right_begin": 40,
 *  "right_end": 155, "folder": "verbatim"}
 * }</pre>
 *
 * <p>Spans are half-open, in Unicode code points of the text; either article may stand on the left; {@code folder} may
 * be left out. A line without the four offsets lists two articles that were looked through and have nothing in common.
 * If there is such a line, only the pairs of articles that the lines name are scored; if there is none, each passage of
 * the run counts in the total, and in a folder those of the pairs it has cases for.
 */
final class JsonLinesGold {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] OFFSETS = {"left_begin", "left_end", "right_begin", "right_end"};

    private JsonLinesGold() {}

    static GoldStandard read(Path file) throws IOException {
        Map<String, GoldStandard.Folder> folders = new TreeMap<>();
        int number = 0;
        boolean listed = false;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    listed |= !add(line, file + " line " + number, folders);
                }
            }
        }
        if (folders.isEmpty()) {
            throw new BadInput(file + " holds no cases; it needs one JSON object on each line");
        }
        return new GoldStandard(List.copyOf(folders.values()), listed);
    }

    /** Returns whether the line has a case; one that has none lists a pair. */
    private static boolean add(String line, String where, Map<String, GoldStandard.Folder> folders) {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadInput(where + " is no JSON object");
        }
        String left = text(node, "left_article_id", where);
        String right = text(node, "right_article_id", where);
        String name = node.path("folder").asText("cases");
        GoldStandard.Folder folder = folders.computeIfAbsent(
                name, key -> new GoldStandard.Folder(key, new HashSet<>(), new HashSet<Case.ArticlePair>()));
        folder.pairs().add(GoldStandard.pair(left, right));
        if (Set.of(OFFSETS).stream().noneMatch(node::hasNonNull)) {
            return false;
        }
        int[] at = new int[OFFSETS.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = number(node, OFFSETS[i], where);
        }
        try {
            folder.cases().add(GoldStandard.inOrder(new Case(left, at[0], at[1], right, at[2], at[3])));
        } catch (IllegalArgumentException e) {
            throw new BadInput(where + ": " + e.getMessage());
        }
        return true;
    }

    private static String text(JsonNode node, String field, String where) {
        if (!node.path(field).isTextual()) {
            throw new BadInput(where + ": " + field + " must be a string, got " + node.path(field));
        }
        return node.path(field).asText();
    }

    private static int number(JsonNode node, String field, String where) {
        if (!node.path(field).canConvertToInt() || !node.path(field).isIntegralNumber()) {
            throw new BadInput(where + ": " + field + " must be a whole number, got " + node.path(field));
        }
        return node.path(field).asInt();
    }
}
