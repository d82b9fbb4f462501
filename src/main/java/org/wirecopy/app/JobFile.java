package org.wirecopy.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.wirecopy.article.BadInput;

/** Reads a job: JSON with comments, overlaid with what the command line says. */
final class JobFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JobFile() {}

    /**
     * The job's settings.
     *
     * @param path a file on any file system that Hadoop knows
     * @param input replaces all sources; null leaves them
     * @param output replaces the output; null leaves it
     * @param overrides settings by dotted name; values are JSON, or else text
     * @throws BadInput naming everything that is wrong, one problem a line
     */
    static JobSettings read(String path, String input, String output, Map<String, String> overrides) {
        JsonNode tree = tree(path);
        if (!(tree instanceof ObjectNode job)) {
            throw new BadInput(path + ": a job is one JSON object in braces, got "
                    + tree.getNodeType().name().toLowerCase());
        }
        List<String> problems = new ArrayList<>();
        if (!job.has("name")) {
            job.put("name", new Path(path).getName().replaceFirst("\\.[^.]*$", ""));
        }
        if (input != null) {
            job.putArray("sources").addObject().put("path", input);
        }
        if (output != null) {
            job.put("output", output);
        }
        overrides.forEach((name, value) -> override(job, name, value, problems));
        if (!job.has("output")) {
            job.put("output", "output/" + job.path("name").asText());
        }
        SettingsReader reader = new SettingsReader();
        JobSettings settings = reader.read(job, JobSettings.class, "");
        problems.addAll(reader.problems());
        if (!problems.isEmpty()) {
            throw new BadInput(path + ": "
                    + (problems.size() == 1
                            ? problems.get(0)
                            : problems.size() + " problems\n  " + String.join("\n  ", problems)));
        }
        return settings;
    }

    private static JsonNode tree(String path) {
        byte[] bytes;
        try {
            Path file = new Path(path);
            try (var in = file.getFileSystem(new Configuration()).open(file)) {
                bytes = in.readAllBytes();
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput("cannot read the job file " + path + ": " + e.getMessage(), e);
        }
        try {
            return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            var where = e.getLocation();
            throw new BadInput(
                    path + " is no JSON: line " + where.getLineNr() + ", column " + where.getColumnNr() + ": "
                            + e.getOriginalMessage(),
                    e);
        }
    }

    private static void override(ObjectNode job, String name, String value, List<String> problems) {
        ObjectNode parent = job;
        String[] steps = name.split("\\.");
        for (int i = 0; i < steps.length - 1; i++) {
            JsonNode child = parent.get(steps[i]);
            if (child == null) {
                child = parent.putObject(steps[i]);
            }
            if (!(child instanceof ObjectNode object)) {
                problems.add("--set " + name + ": " + steps[i] + " is no group of settings");
                return;
            }
            parent = object;
        }
        JsonNode parsed;
        try {
            parsed = JSON.readTree(value);
        } catch (JsonProcessingException text) {
            parsed = null;
        }
        if (parsed == null || parsed.isMissingNode()) {
            parent.put(steps[steps.length - 1], value);
        } else {
            parent.set(steps[steps.length - 1], parsed);
        }
    }

    /** A default value as JSON. */
    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the default " + json + " is no JSON", e);
        }
    }
}
