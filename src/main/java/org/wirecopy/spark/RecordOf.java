package org.wirecopy.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.Block;
import org.apache.spark.sql.catalyst.expressions.codegen.CodeBlock;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.codegen.FalseLiteral$;
import org.apache.spark.sql.catalyst.expressions.codegen.JavaCode;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.ObjectType;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A record from one column for each component.
 *
 * <p>Spark's own decoder is a tree of an expression for each component of each nested record, which every query analyses,
 * optimises and compiles anew. This is a single one that reads the values itself.
 */
final class RecordOf extends Expression implements CodegenFallback, Serializable {
    private final Class<?> type;
    private final Seq<Expression> columns;
    private transient Reading reading;

    /** How a row is read, worked out once wherever this is used. */
    private record Reading(RecordComponents components, Expression[] columns, FromRow[] readers) {}

    /**
     * @param type a record
     * @param columns in the order of the type's components
     */
    RecordOf(Class<?> type, Seq<Expression> columns) {
        this.type = type;
        this.columns = columns;
    }

    @Override
    public Object eval(InternalRow row) {
        Reading its = reading;
        if (its == null) {
            its = reading();
            reading = its;
        }
        Object[] values = new Object[its.columns.length];
        for (int i = 0; i < values.length; i++) {
            Object value = its.columns[i].eval(row);
            values[i] = value == null ? null : its.readers[i].read(value);
        }
        return its.components.make(values);
    }

    private Reading reading() {
        RecordComponents components = RecordComponents.of(type);
        Expression[] each = CollectionConverters.asJava(columns).toArray(Expression[]::new);
        FromRow[] readers = new FromRow[each.length];
        Arrays.setAll(readers, i -> FromRow.of(components.get(i), each[i].dataType()));
        return new Reading(components, each, readers);
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        try {
            reading = reading();
            return TypeCheckResult.TypeCheckSuccess$.MODULE$;
        } catch (IllegalArgumentException e) {
            return new TypeCheckResult.TypeCheckFailure(e.getMessage());
        }
    }

    @Override
    public DataType dataType() {
        return new ObjectType(type);
    }

    @Override
    public boolean nullable() {
        return false;
    }

    /** The same code for all records, so that Spark compiles it once. */
    @Override
    public ExprCode doGenCode(CodegenContext context, ExprCode code) {
        String self = context.addReferenceObj("record", this, Expression.class.getName());
        String value = code.value().toString();
        String text = "Object " + value + " = " + self + ".eval(" + context.INPUT_ROW() + ");";
        Seq<JavaCode> nothing =
                CollectionConverters.asScala(List.<JavaCode>of()).toSeq();
        Block block = new CodeBlock(CollectionConverters.asScala(List.of(text)).toSeq(), nothing);
        return code.copy(block, FalseLiteral$.MODULE$, JavaCode.variable(value, Object.class));
    }

    @Override
    public Seq<Expression> children() {
        return columns;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return new RecordOf(type, children);
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int at) {
        return at == 0 ? type : columns;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof RecordOf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordOf that && type == that.type && columns.equals(that.columns);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, columns);
    }
}
