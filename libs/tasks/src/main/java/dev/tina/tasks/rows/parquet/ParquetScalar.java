package dev.tina.tasks.rows.parquet;

import dev.tina.tasks.rows.Unreadable;
import dev.tina.tasks.rows.text.Utf8Check;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.BsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads a single Parquet value by its logical type, never as another number or text than was written. */
final class ParquetScalar {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final int MOST_DIGITS_OF_HALF = 5;

    private ParquetScalar() {}

    static JsonNode of(Group group, int field, int index) {
        var type = group.getType().getType(field).asPrimitiveType();
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        return switch (type.getPrimitiveTypeName()) {
            case BOOLEAN -> JSON.booleanNode(group.getBoolean(field, index));
            case INT32 -> whole(group.getInteger(field, index), meaning);
            case INT64 -> whole(group.getLong(field, index), meaning);
            case FLOAT -> JSON.numberNode(group.getFloat(field, index));
            case DOUBLE -> JSON.numberNode(group.getDouble(field, index));
            case INT96 ->
                JSON.stringNode(ParquetTimes.int96(group.getInt96(field, index).getBytes()));
            case BINARY, FIXED_LEN_BYTE_ARRAY ->
                bytes(group.getBinary(field, index).getBytes(), meaning);
        };
    }

    private static JsonNode whole(long value, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning == null) {
            return JSON.numberNode(value);
        }
        return switch (meaning) {
            case DecimalLogicalTypeAnnotation decimal -> JSON.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
            case IntLogicalTypeAnnotation whole -> whole.isSigned() ? JSON.numberNode(value) : unsigned(value, whole);
            case DateLogicalTypeAnnotation date -> JSON.stringNode(ParquetTimes.date(value));
            case TimeLogicalTypeAnnotation time ->
                ParquetTimes.time(value, time.getUnit())
                        .<JsonNode>map(JSON::stringNode)
                        .orElseGet(() -> new Unreadable("a time that no day has").node());
            case TimestampLogicalTypeAnnotation moment ->
                JSON.stringNode(ParquetTimes.moment(value, moment.getUnit(), moment.isAdjustedToUTC()));
            default -> JSON.numberNode(value);
        };
    }

    private static JsonNode unsigned(long value, IntLogicalTypeAnnotation type) {
        return type.getBitWidth() == Long.SIZE
                ? JSON.numberNode(new BigInteger(Long.toUnsignedString(value)))
                : JSON.numberNode(value & ((1L << type.getBitWidth()) - 1));
    }

    private static JsonNode bytes(byte[] bytes, @Nullable LogicalTypeAnnotation meaning) {
        if (meaning == null) {
            return text(bytes);
        }
        return switch (meaning) {
            case DecimalLogicalTypeAnnotation decimal ->
                JSON.numberNode(new BigDecimal(new BigInteger(bytes), decimal.getScale()));
            case Float16LogicalTypeAnnotation half ->
                half(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getShort());
            case UUIDLogicalTypeAnnotation uuid -> {
                ByteBuffer halves = ByteBuffer.wrap(bytes);
                yield JSON.stringNode(new UUID(halves.getLong(), halves.getLong()).toString());
            }
            case IntervalLogicalTypeAnnotation interval ->
                new Unreadable("an interval of months, days and milliseconds").node();
            case BsonLogicalTypeAnnotation bson -> new Unreadable("BSON").node();
            default -> text(bytes);
        };
    }

    private static JsonNode text(byte[] bytes) {
        return Utf8Check.firstFault(bytes) < 0
                ? JSON.stringNode(new String(bytes, StandardCharsets.UTF_8))
                : new Unreadable("bytes that are no UTF-8 text").node();
    }

    /** The decimal number of fewest digits that is nearest to this one of all of 16 bits. */
    private static JsonNode half(short bits) {
        float value = Float.float16ToFloat(bits);
        if (!Float.isFinite(value)) {
            return JSON.numberNode(value);
        }
        BigDecimal exact = new BigDecimal(value);
        int digits = 1;
        while (digits < MOST_DIGITS_OF_HALF
                && Float.floatToFloat16(exact.round(new MathContext(digits)).floatValue()) != bits) {
            digits++;
        }
        return JSON.numberNode(
                new BigDecimal(exact.round(new MathContext(digits)).toPlainString()));
    }
}
