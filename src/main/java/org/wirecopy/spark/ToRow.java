package org.wirecopy.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;

/** Turns what a record's component holds into what a row holds. */
@FunctionalInterface
interface ToRow {
    /**
     * Spark's own value, or null.
     *
     * @param value not null
     */
    Object write(Object value);

    /** For values of a type that {@link Records} can hold. */
    static ToRow of(Type type) {
        if (type instanceof ParameterizedType list) {
            return ofList(of(list.getActualTypeArguments()[0]));
        }
        Class<?> c = (Class<?>) type;
        if (c.isRecord()) {
            return ofRecord(RecordComponents.of(c));
        }
        if (c.isEnum()) {
            UTF8String[] names = Arrays.stream(c.getEnumConstants())
                    .map(constant -> UTF8String.fromString(((Enum<?>) constant).name()))
                    .toArray(UTF8String[]::new);
            return value -> names[((Enum<?>) value).ordinal()];
        }
        if (c == String.class) {
            return value -> UTF8String.fromString((String) value);
        }
        if (c == Instant.class) {
            return value -> DateTimeUtils.instantToMicros((Instant) value);
        }
        return c.isArray() ? ofArray(c.getComponentType()) : value -> value;
    }

    private static ToRow ofArray(Class<?> primitive) {
        if (primitive == int.class) {
            return value -> UnsafeArrayData.fromPrimitiveArray((int[]) value);
        }
        if (primitive == long.class) {
            return value -> UnsafeArrayData.fromPrimitiveArray((long[]) value);
        }
        if (primitive == float.class) {
            return value -> UnsafeArrayData.fromPrimitiveArray((float[]) value);
        }
        if (primitive == double.class) {
            return value -> UnsafeArrayData.fromPrimitiveArray((double[]) value);
        }
        if (primitive == boolean.class) {
            return value -> UnsafeArrayData.fromPrimitiveArray((boolean[]) value);
        }
        return value -> value; // bytes
    }

    private static ToRow ofList(ToRow element) {
        return value -> {
            Object[] elements = ((List<?>) value).toArray();
            Object[] written = new Object[elements.length];
            for (int i = 0; i < elements.length; i++) {
                written[i] = elements[i] == null ? null : element.write(elements[i]);
            }
            return new GenericArrayData(written);
        };
    }

    /** Takes a record's component out of it; null if that is. */
    static ToRow ofComponent(RecordComponents components, int at) {
        ToRow writer = of(components.get(at).getGenericType());
        return row -> {
            Object component = components.value(row, at);
            return component == null ? null : writer.write(component);
        };
    }

    private static ToRow ofRecord(RecordComponents components) {
        ToRow[] writers = IntStream.range(0, components.size())
                .mapToObj(i -> ofComponent(components, i))
                .toArray(ToRow[]::new);
        return value -> {
            Object[] written = new Object[writers.length];
            for (int i = 0; i < written.length; i++) {
                written[i] = writers[i].write(value);
            }
            return new GenericInternalRow(written);
        };
    }
}
