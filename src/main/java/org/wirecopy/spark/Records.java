package org.wirecopy.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;

import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.GetColumnByOrdinal;
import org.apache.spark.sql.catalyst.analysis.UnresolvedExtractValue;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.CreateNamedStruct;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.UpCast;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Encoders for public records, with columns named as the components are.
 *
 * <p>Components may be primitives and their boxes, {@code String}, {@code Instant}, enums, public records, lists of
 * these, and arrays of primitives. Spark's own {@code Encoders.bean} gives a record an empty schema without a word. Its
 * product encoder would do, but spreads each record over an expression for each nested component, in every query anew:
 * planning and compiling these took a third of a small run. So the columns are Spark's, and {@link RecordOf} and
 * {@link ComponentOf} fill and read them.
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

    private static final Map<Class<?>, Encoder<?>> KNOWN = new ConcurrentHashMap<>();

    private Records() {}

    /**
     * The encoder of a record type.
     *
     * @throws IllegalArgumentException if the type is no public record, or a component's type has no column type;
     *     the message names the component
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> Encoder<T> encoder(Class<T> type) {
        return (Encoder<T>) KNOWN.computeIfAbsent(type, Records::made);
    }

    /** The same rows as one column of structs, as a component that is a record is filled from. */
    public static Dataset<Row> nested(Dataset<?> rows, String name) {
        return rows.select(struct(col("*")).as(name));
    }

    private static Encoder<?> made(Class<?> type) {
        var columns = product(type);
        StructType schema = columns.schema();
        Expression column = new GetColumnByOrdinal(0, schema);
        Expression row = new BoundReference(0, new ObjectType(type), true);
        List<Expression> written = new ArrayList<>();
        List<Expression> read = new ArrayList<>();
        for (StructField field : schema.fields()) {
            Expression name = Literal.create(UTF8String.fromString(field.name()), DataTypes.StringType);
            Expression value = new UnresolvedExtractValue(column, name);
            read.add(isNested(field) ? value : new UpCast(value, field.dataType(), path(type, field)));
            written.add(name);
            written.add(new ComponentOf(row, type, read.size() - 1, field.dataType(), field.nullable()));
        }
        return new ExpressionEncoder<>(
                columns, new CreateNamedStruct(sequence(written)), new RecordOf(type, sequence(read)));
    }

    private static boolean isNested(StructField field) {
        return field.dataType() instanceof StructType || field.dataType() instanceof ArrayType;
    }

    /** What Spark says of where a column goes that is too wide for its component. */
    private static Seq<String> path(Class<?> type, StructField field) {
        return sequence(List.of("- component \"" + field.name() + "\" of " + type.getName()));
    }

    private static <T> Seq<T> sequence(List<T> list) {
        return CollectionConverters.asScala(list).toSeq();
    }

    private static AgnosticEncoders.ProductEncoder<?> product(Class<?> type) {
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
        return new AgnosticEncoders.ProductEncoder<>(tag(type), sequence(fields), Option.empty());
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
