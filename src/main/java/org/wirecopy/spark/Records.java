package org.wirecopy.spark;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Encoders for public records, with columns named as the components are.
 *
 * <p>Components may be primitives and their boxes, {@code String}, {@code Instant}, enums, public records, lists of
 * these, and arrays of primitives. Spark's own {@code Encoders.bean} gives a record an empty schema without a word, so
 * the encoder is put together from Catalyst's product encoder, which finds accessors by the column's name.
 */
public final class Records {
    private static final Map<Class<?>, AgnosticEncoder<?>> LEAVES = Map.ofEntries(
            Map.entry(boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$),
            Map.entry(byte.class, AgnosticEncoders.PrimitiveByteEncoder$.MODULE$),
            Map.entry(int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$),
            Map.entry(long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$),
            Map.entry(float.class, AgnosticEncoders.PrimitiveFloatEncoder$.MODULE$),
            Map.entry(double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$),
            Map.entry(Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$),
            Map.entry(Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$),
            Map.entry(Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$),
            Map.entry(Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$),
            Map.entry(String.class, AgnosticEncoders.StringEncoder$.MODULE$),
            Map.entry(byte[].class, AgnosticEncoders.BinaryEncoder$.MODULE$),
            Map.entry(Instant.class, AgnosticEncoders.STRICT_INSTANT_ENCODER()));

    private static final Map<Class<?>, AgnosticEncoder<?>> KNOWN = new ConcurrentHashMap<>();

    private Records() {}

    /**
     * The encoder of a record type.
     *
     * @throws IllegalArgumentException if the type is no public record, or a component's type has no column type;
     *     the message names the component
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Encoder<T> encoder(Class<T> type) {
        AgnosticEncoder<?> known = KNOWN.get(type);
        if (known == null) {
            known = product(type);
            KNOWN.put(type, known);
        }
        return (Encoder<T>) known;
    }

    private static AgnosticEncoder<?> product(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is no record, so it cannot be a row");
        }
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new IllegalArgumentException(type.getName() + " cannot be a row: it must be public");
        }
        List<AgnosticEncoders.EncoderField> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            AgnosticEncoder<?> encoder =
                    encoderOf(component.getGenericType(), type.getName() + "." + component.getName());
            fields.add(new AgnosticEncoders.EncoderField(
                    component.getName(),
                    encoder,
                    encoder.nullable(),
                    Metadata.empty(),
                    Option.<String>empty(),
                    Option.<String>empty()));
        }
        return new AgnosticEncoders.ProductEncoder<>(
                tag(type), CollectionConverters.asScala(fields).toSeq(), Option.empty());
    }

    private static AgnosticEncoder<?> encoderOf(Type type, String where) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            AgnosticEncoder<?> element = encoderOf(generic.getActualTypeArguments()[0], where);
            return new AgnosticEncoders.IterableEncoder<>(tag(List.class), element, element.nullable(), false);
        }
        if (type instanceof Class<?> c) {
            AgnosticEncoder<?> leaf = LEAVES.get(c);
            if (leaf != null) {
                return leaf;
            }
            if (c.isEnum()) {
                return new AgnosticEncoders.JavaEnumEncoder<>(tag(c));
            }
            if (c.isRecord()) {
                return product(c);
            }
            if (c.isArray() && c.getComponentType().isPrimitive()) {
                return new AgnosticEncoders.ArrayEncoder<>(LEAVES.get(c.getComponentType()), false);
            }
        }
        throw new IllegalArgumentException(where + " has type " + type.getTypeName()
                + ", which no column can hold; use primitives, String, Instant, enums, public records, lists of these,"
                + " or arrays of primitives, with null for what is absent");
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> ClassTag<T> tag(Class<?> type) {
        return (ClassTag) ClassTag$.MODULE$.apply(type);
    }
}
