package org.wirecopy.spark;

import org.apache.spark.sql.catalyst.expressions.SpecializedGetters;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** Takes a value that is not null out of a row or an array. */
@FunctionalInterface
interface Getter {
    Object get(SpecializedGetters from, int at);

    static Getter of(DataType type) {
        if (type instanceof StringType) {
            return SpecializedGetters::getUTF8String;
        }
        if (type instanceof IntegerType) {
            return SpecializedGetters::getInt;
        }
        if (type instanceof LongType || type instanceof TimestampType) {
            return SpecializedGetters::getLong;
        }
        if (type instanceof DoubleType) {
            return SpecializedGetters::getDouble;
        }
        if (type instanceof BooleanType) {
            return SpecializedGetters::getBoolean;
        }
        if (type instanceof BinaryType) {
            return SpecializedGetters::getBinary;
        }
        if (type instanceof ArrayType) {
            return SpecializedGetters::getArray;
        }
        if (type instanceof StructType struct) {
            int fields = struct.length();
            return (from, at) -> from.getStruct(at, fields);
        }
        return (from, at) -> from.get(at, type);
    }
}
