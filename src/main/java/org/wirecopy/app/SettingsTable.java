package org.wirecopy.app;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All settings of a job with their defaults and their help, as the settings records declare them. */
final class SettingsTable {
    /**
     * One setting.
     *
     * @param name dotted, as {@code --set} takes it; {@code []} stands for each element, {@code NAME} for each name
     * @param fallback the default as JSON, or {@code required}
     * @param help one sentence with the range
     */
    record Row(String name, String fallback, String help) {}

    private SettingsTable() {}

    /** All settings, in the order of the records. */
    static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        collect("", JobSettings.class, rows);
        return rows;
    }

    /** The table in Markdown. */
    static String markdown() {
        StringBuilder table = new StringBuilder("| setting | default | what it does |\n|---|---|---|\n");
        for (Row row : rows()) {
            table.append("| `%s` | %s | %s |\n"
                    .formatted(
                            row.name(),
                            row.fallback().equals("required") ? "required" : "`" + row.fallback() + "`",
                            row.help().replace("|", "\\|")));
        }
        return table.toString();
    }

    private static void collect(String prefix, Class<?> type, List<Row> rows) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            JsonPropertyDescription help = component.getAccessor().getAnnotation(JsonPropertyDescription.class);
            if (help != null) {
                rows.add(new Row(name, fallback(component), help.value()));
            }
            nested(component.getGenericType(), name, rows);
        }
    }

    private static void nested(Type type, String name, List<Row> rows) {
        if (type instanceof Class<?> c && c.isRecord()) {
            collect(name + ".", c, rows);
        } else if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean isMap = generic.getRawType() == Map.class;
            nested(arguments[arguments.length - 1], name + (isMap ? ".NAME" : "[]"), rows);
        }
    }

    private static String fallback(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property != null && property.required()
                ? "required"
                : SettingsReader.defaultOf(component).orElseThrow().toString();
    }
}
