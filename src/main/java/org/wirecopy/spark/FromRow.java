package org.wirecopy.spark;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.DateTimeUtils;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.unsafe.types.UTF8String;

/** Turns what a row holds into what a record's component holds. */
@FunctionalInterface
interface FromRow {
    /** The primitives and their boxes that a column of the same width fills as it is. */
    Map<Class<?>, DataType> SAME = Map.ofEntries(
            Map.entry(boolean.class, DataTypes.BooleanType),
            Map.entry(Boolean.class, DataTypes.BooleanType),
            Map.entry(byte.class, DataTypes.ByteType),
            Map.entry(int.class, DataTypes.IntegerType),
            Map.entry(Integer.class, DataTypes.IntegerType),
            Map.entry(long.class, DataTypes.LongType),
            Map.entry(Long.class, DataTypes.LongType),
            Map.entry(float.class, DataTypes.FloatType),
            Map.entry(double.class, DataTypes.DoubleType),
            Map.entry(Double.class, DataTypes.DoubleType));

    /**
     * What a record holds.
     *
     * @param value Spark's own, not null
     */
    Object read(Object value);

    /**
     * For a component of a type that {@link Records} can hold.
     *
     * @param column a struct may have its fields in another order than the record, and more of them
     * @throws IllegalArgumentException if the column cannot fill the component; the message names both
     */
    static FromRow of(RecordComponent component, DataType column) {
        return of(component.getGenericType(), column, RecordComponents.name(component));
    }

    private static FromRow of(Type type, DataType column, String where) {
        if (type instanceof ParameterizedType list && column instanceof ArrayType array) {
            Type element = list.getActualTypeArguments()[0];
            return ofList(of(element, array.elementType(), where), Getter.of(array.elementType()));
        }
        if (type instanceof Class<?> c) {
            if (c.isRecord() && column instanceof StructType struct) {
                return ofRecord(RecordComponents.of(c), struct, where);
            }
            if (c.isEnum() && column instanceof StringType) {
                return ofEnum(c);
            }
            if (c == String.class && column instanceof StringType) {
                return Object::toString;
            }
            if (c == Instant.class && column instanceof TimestampType) {
                return value -> DateTimeUtils.microsToInstant((Long) value);
            }
            if (column.equals(SAME.get(c)) || c == byte[].class && column instanceof BinaryType) {
                return value -> value;
            }
            if (SAME.get(c) == DataTypes.LongType && column.equals(DataTypes.IntegerType)) {
                return value -> ((Integer) value).longValue();
            }
            if (c.isArray()
                    && column instanceof ArrayType array
                    && array.elementType().equals(SAME.get(c.getComponentType()))) {
                return ofArray(c.getComponentType());
            }
        }
        throw new IllegalArgumentException(where + " cannot be filled from a column of " + column.sql());
    }

    private static FromRow ofArray(Class<?> primitive) {
        if (primitive == int.class) {
            return value -> ((ArrayData) value).toIntArray();
        }
        if (primitive == long.class) {
            return value -> ((ArrayData) value).toLongArray();
        }
        if (primitive == float.class) {
            return value -> ((ArrayData) value).toFloatArray();
        }
        if (primitive == double.class) {
            return value -> ((ArrayData) value).toDoubleArray();
        }
        return value -> ((ArrayData) value).toBooleanArray();
    }

    private static FromRow ofEnum(Class<?> type) {
        Map<UTF8String, Object> constants = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(UTF8String.fromString(((Enum<?>) constant).name()), constant);
        }
        return value -> {
            Object constant = constants.get(value);
            if (constant == null) {
                throw new IllegalStateException(type.getName() + " has no " + value);
            }
            return constant;
        };
    }

    private static FromRow ofList(FromRow element, Getter getter) {
        return value -> {
            ArrayData array = (ArrayData) value;
            Object[] elements = new Object[array.numElements()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = array.isNullAt(i) ? null : element.read(getter.get(array, i));
            }
            return Arrays.asList(elements);
        };
    }

    private static FromRow ofRecord(RecordComponents components, StructType struct, String where) {
        int[] fields = new int[components.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] =
                    Arrays.asList(struct.fieldNames()).indexOf(components.get(i).getName());
            if (fields[i] < 0) {
                throw new IllegalArgumentException(where + " cannot be filled from " + struct.sql() + ", which has no "
                        + components.get(i).getName());
            }
        }
        FromRow[] readers = IntStream.range(0, fields.length)
                .mapToObj(i -> of(components.get(i), struct.fields()[fields[i]].dataType()))
                .toArray(FromRow[]::new);
        Getter[] getters = Arrays.stream(fields)
                .mapToObj(field -> Getter.of(struct.fields()[field].dataType()))
                .toArray(Getter[]::new);
        return value -> {
            InternalRow row = (InternalRow) value;
            Object[] values = new Object[fields.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = row.isNullAt(fields[i]) ? null : readers[i].read(getters[i].get(row, fields[i]));
            }
            return components.make(values);
        };
    }
}
