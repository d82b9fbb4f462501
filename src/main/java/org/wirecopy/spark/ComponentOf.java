package org.wirecopy.spark;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenFallback;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.types.DataType;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** The column that holds a record's component: the way back from {@link RecordOf}. */
final class ComponentOf extends Expression implements CodegenFallback, Serializable {
    private final Expression row;
    private final Class<?> type;
    private final int component;
    private final DataType dataType;
    private final boolean nullable;
    private transient ToRow writer;

    /**
     * @param row gives the record
     * @param type the record's
     * @param component which one, from 0
     */
    ComponentOf(Expression row, Class<?> type, int component, DataType dataType, boolean nullable) {
        this.row = row;
        this.type = type;
        this.component = component;
        this.dataType = dataType;
        this.nullable = nullable;
    }

    @Override
    public Object eval(InternalRow input) {
        ToRow its = writer;
        if (its == null) {
            its = ToRow.ofComponent(RecordComponents.of(type), component);
            writer = its;
        }
        return its.write(row.eval(input));
    }

    @Override
    public DataType dataType() {
        return dataType;
    }

    @Override
    public boolean nullable() {
        return nullable;
    }

    @Override
    public ExprCode doGenCode(CodegenContext context, ExprCode code) {
        return CodegenFallback.super.doGenCode(context, code);
    }

    @Override
    public Seq<Expression> children() {
        return CollectionConverters.asScala(List.of(row)).toSeq();
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> children) {
        return new ComponentOf(children.head(), type, component, dataType, nullable);
    }

    @Override
    public int productArity() {
        return 3;
    }

    @Override
    public Object productElement(int at) {
        return at == 0 ? row : at == 1 ? type : component;
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ComponentOf;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComponentOf that
                && type == that.type
                && component == that.component
                && row.equals(that.row);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, component, row);
    }
}
