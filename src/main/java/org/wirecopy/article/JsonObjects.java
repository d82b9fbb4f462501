package org.wirecopy.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the fields out of JSON objects. Only what is asked for is kept, whatever else an object holds; objects nested
 * deeper than {@value #DEEPEST} are refused.
 */
final class JsonObjects {
    private static final int DEEPEST = 200;

    private final JsonFactory json;
    private final Wanted wanted = new Wanted();

    /** @param maxCharacters the longest value that is read */
    JsonObjects(SourceSettings source, int maxCharacters) {
        json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(maxCharacters)
                        .build())
                // Tabs inside texts and Python's NaN are common, and not ambiguous.
                .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .build();
        for (String field : SourceSettings.FIELDS) {
            String name = source.nameOf(field);
            wanted.at(List.of(name)).fields.add(field);
            if (name.indexOf('.') >= 0) {
                wanted.at(List.of(name.split("\\."))).fields.add(field);
            }
        }
    }

    /**
     * The fields of the object that begins in a text at an index.
     *
     * @param values receives them, by our names
     * @return where the object ends
     * @throws IOException if no whole object begins there
     */
    int read(char[] text, int begin, Map<String, String> values) throws IOException {
        try (JsonParser parser = json.createParser(text, begin, text.length - begin)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("no JSON object");
            }
            readObject(parser, wanted, values);
            return begin + (int) parser.currentLocation().getCharOffset();
        }
    }

    private static void readObject(JsonParser parser, Wanted wanted, Map<String, String> values) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            Wanted value = wanted.below.get(parser.currentName());
            JsonToken token = parser.nextToken();
            if (value == null) {
                parser.skipChildren();
            } else if (token == JsonToken.START_OBJECT) {
                readObject(parser, value, values);
            } else {
                String written = token == JsonToken.START_ARRAY ? joined(parser) : scalar(parser, token);
                for (String field : value.fields) {
                    values.put(field, written);
                }
            }
        }
    }

    /** Several authors, most often. */
    private static String joined(JsonParser parser) throws IOException {
        List<String> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token.isStructStart()) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL) {
                items.add(parser.getText());
            }
        }
        return items.isEmpty() ? null : String.join(", ", items);
    }

    private static String scalar(JsonParser parser, JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL ? null : parser.getText();
    }

    /** The names on the way to the fields that are asked for. */
    private static final class Wanted {
        private final Map<String, Wanted> below = new HashMap<>();
        private final List<String> fields = new ArrayList<>();

        Wanted at(List<String> path) {
            Wanted place = this;
            for (String name : path) {
                place = place.below.computeIfAbsent(name, n -> new Wanted());
            }
            return place;
        }
    }
}
