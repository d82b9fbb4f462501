package org.wirecopy.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.JulianFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Where our fields stand in the rows of a Parquet file, and how their values are written out. */
final class ParquetColumns {
    private final Map<String, List<String>> places = new HashMap<>();
    private final MessageType schema;

    ParquetColumns(SourceSettings source, MessageType file) {
        Set<String> roots = new LinkedHashSet<>();
        for (String field : SourceSettings.FIELDS) {
            String name = source.nameOf(field);
            List<String> place = file.containsField(name) ? List.of(name) : List.of(name.split("\\."));
            if (leadsSomewhere(file, place)) {
                places.put(field, place);
                roots.add(place.get(0));
            }
        }
        schema = new MessageType(
                file.getName(), roots.stream().map(file::getType).toList());
    }

    /** What must be read for our fields. */
    MessageType schema() {
        return schema;
    }

    /** Whether a field of ours has a column. */
    boolean has(String field) {
        return places.containsKey(field);
    }

    /** The values of a row, by our names. */
    Map<String, String> values(Group row) {
        Map<String, String> values = new HashMap<>();
        places.forEach((field, place) -> {
            Group group = row;
            for (String step : place.subList(0, place.size() - 1)) {
                group = group == null || group.getFieldRepetitionCount(step) == 0 ? null : group.getGroup(step, 0);
            }
            values.put(field, group == null ? null : written(group, place.get(place.size() - 1)));
        });
        return values;
    }

    private static boolean leadsSomewhere(MessageType file, List<String> place) {
        Type type = file;
        for (String step : place) {
            if (type.isPrimitive() || !type.asGroupType().containsField(step)) {
                return false;
            }
            type = type.asGroupType().getType(step);
        }
        return true;
    }

    /** A value; those of a list with commas between them; null if there is none. */
    private static String written(Group group, String name) {
        Type type = group.getType().getType(name);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < group.getFieldRepetitionCount(name); i++) {
            if (type.isPrimitive()) {
                values.add(written(group, name, i, type.asPrimitiveType()));
            } else if (isWrapper(type.asGroupType())) {
                String inner =
                        written(group.getGroup(name, i), type.asGroupType().getFieldName(0));
                if (inner != null) {
                    values.add(inner);
                }
            }
        }
        return values.isEmpty() ? null : String.join(", ", values);
    }

    /** Lists are groups of a repeated group of one element. */
    private static boolean isWrapper(GroupType type) {
        return type.getFieldCount() == 1;
    }

    private static String written(Group group, String name, int index, PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
                || type.getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
            return Decoded.of(group.getBinary(name, index).getBytes()).text();
        }
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            NanoTime time = NanoTime.fromBinary(group.getInt96(name, index));
            return LocalDate.EPOCH
                    .with(JulianFields.JULIAN_DAY, time.getJulianDay())
                    .atStartOfDay(ZoneOffset.UTC)
                    .plusNanos(time.getTimeOfDayNanos())
                    .toInstant()
                    .toString();
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(group.getInteger(name, index)).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            ChronoUnit unit = ChronoUnit.valueOf(timestamp.getUnit().name());
            return Instant.EPOCH.plus(group.getLong(name, index), unit).toString();
        }
        return group.getValueToString(group.getType().getFieldIndex(name), index);
    }
}
