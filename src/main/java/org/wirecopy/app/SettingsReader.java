package org.wirecopy.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Turns a JSON tree into settings records, strictly, and gathers everything that is wrong before giving up.
 *
 * <p>A component's default is its {@code @JsonProperty(defaultValue)}, or null; one that is {@code required} must be
 * given. Ranges are the business of the compact constructors, whose message begins with the component's name.
 */
final class SettingsReader {
    private final List<String> problems = new ArrayList<>();

    /** All that was wrong in the trees read so far, each with the path of its field. */
    List<String> problems() {
        return problems;
    }

    /** The record, or null if something in it was wrong. */
    <T extends Record> T read(JsonNode node, Class<T> type, String path) {
        if (!node.isObject()) {
            problems.add((path.isEmpty() ? "the job" : path) + " must be an object in braces, got " + shorten(node));
            return null;
        }
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        List<String> names =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        node.fieldNames().forEachRemaining(field -> {
            if (!names.contains(field)) {
                problems.add("unknown setting " + child(path, field) + nearest(field, names));
            }
        });
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node.get(names.get(i)), components[i], child(path, names.get(i)));
        }
        T settings = construct(type, components, values, path);
        return problems.size() == before ? settings : null;
    }

    private Object component(JsonNode given, RecordComponent component, String path) {
        Optional<JsonNode> fallback = defaultOf(component);
        if (given != null && !(given.isNull() && (fallback.isEmpty() || !isNullable(component.getType())))) {
            int before = problems.size();
            Object value = value(given, component.getGenericType(), path);
            return problems.size() == before
                    ? value
                    : fallback.map(node -> value(node, component.getGenericType(), path))
                            .orElse(null);
        }
        if (fallback.isEmpty()) {
            problems.add(path + " is missing");
            return null;
        }
        return value(fallback.get(), component.getGenericType(), path);
    }

    /** Null is a value of single settings only; a group of settings that is null is left out. */
    private static boolean isNullable(Class<?> type) {
        return type == String.class || Number.class.isAssignableFrom(type) || type == Boolean.class;
    }

    /** The default that a settings record declares for one of its components, if it declares one. */
    static Optional<JsonNode> defaultOf(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        if (property != null && property.required()) {
            return Optional.empty();
        }
        if (property == null || property.defaultValue().isEmpty()) {
            return Optional.of(NullNode.getInstance());
        }
        String text = property.defaultValue();
        boolean plain = component.getType() == String.class && !text.equals("null");
        return Optional.of(plain ? TextNode.valueOf(text) : JobFile.parse(text));
    }

    private Object value(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class ? list(node, generic, path) : map(node, generic, path);
        }
        Class<?> c = (Class<?>) type;
        if (node.isNull()) {
            return null;
        }
        if (c.isRecord()) {
            return read(node, c.asSubclass(Record.class), path);
        }
        Object value = null;
        if (c == String.class && node.isTextual()) {
            value = node.textValue();
        } else if ((c == boolean.class || c == Boolean.class) && node.isBoolean()) {
            value = node.booleanValue();
        } else if ((c == int.class || c == Integer.class) && node.canConvertToInt() && node.isIntegralNumber()) {
            value = node.intValue();
        } else if ((c == long.class || c == Long.class) && node.canConvertToLong() && node.isIntegralNumber()) {
            value = node.longValue();
        } else if ((c == double.class || c == Double.class) && node.isNumber()) {
            value = node.doubleValue();
        }
        if (value == null) {
            problems.add(path + " must be " + described(c) + ", got " + shorten(node));
        }
        return value;
    }

    private Object element(JsonNode node, Type type, String path) {
        if (node.isNull()) {
            problems.add(path + " is null; give it a value or take it out");
            return null;
        }
        return value(node, type, path);
    }

    private List<Object> list(JsonNode node, ParameterizedType type, String path) {
        if (!node.isArray()) {
            problems.add(path + " must be a list in brackets, got " + shorten(node));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            values.add(element(node.get(i), type.getActualTypeArguments()[0], path + "[" + i + "]"));
        }
        return values;
    }

    private Map<String, Object> map(JsonNode node, ParameterizedType type, String path) {
        if (!node.isObject()) {
            problems.add(path + " must be an object in braces, got " + shorten(node));
            return Map.of();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        node.properties()
                .forEach(entry -> values.put(
                        entry.getKey(),
                        element(entry.getValue(), type.getActualTypeArguments()[1], child(path, entry.getKey()))));
        return values;
    }

    /** Takes a refused component's default and tries again, so that every component out of its range is told. */
    private <T extends Record> T construct(Class<T> type, RecordComponent[] components, Object[] values, String path) {
        while (true) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null && components[i].getType().isPrimitive()) {
                    return null;
                }
            }
            try {
                Class<?>[] types =
                        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                var constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new IllegalStateException(refused.getCause());
                }
                String message = refused.getCause().getMessage();
                int culprit = culprit(message, components);
                if (culprit < 0) {
                    problems.add(path.isEmpty() ? message : path + ": " + message);
                    return null;
                }
                problems.add(child(path, message));
                Object fallback = defaultOf(components[culprit])
                        .map(node -> value(node, components[culprit].getGenericType(), path))
                        .orElse(null);
                if (fallback == null || fallback.equals(values[culprit])) {
                    return null;
                }
                values[culprit] = fallback;
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be a settings record", e);
            }
        }
    }

    private static int culprit(String message, RecordComponent[] components) {
        for (int i = 0; i < components.length; i++) {
            if (message.startsWith(components[i].getName() + " ")) {
                return i;
            }
        }
        return -1;
    }

    private static String nearest(String field, List<String> names) {
        var distance = LevenshteinDistance.getDefaultInstance();
        return names.stream()
                .filter(name -> distance.apply(field.toLowerCase(), name.toLowerCase()) <= 1 + name.length() / 3)
                .min((a, b) -> distance.apply(field, a) - distance.apply(field, b))
                .map(name -> "; did you mean " + name + "?")
                .orElse("; known here: " + String.join(", ", names));
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String described(Class<?> type) {
        if (type == String.class) {
            return "text in quotation marks";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == double.class || type == Double.class ? "a number" : "a whole number";
    }

    private static String shorten(JsonNode node) {
        String text = node.toString();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
