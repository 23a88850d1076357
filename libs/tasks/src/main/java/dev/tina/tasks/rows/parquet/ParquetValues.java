package dev.tina.tasks.rows.parquet;

import dev.tina.tasks.rows.Unreadable;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.VariantLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Parquet values as JSON: structures become objects, lists and maps arrays, single values what their types mean. */
final class ParquetValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ParquetValues() {}

    static ObjectNode object(Group group) {
        ObjectNode object = JSON.objectNode();
        for (int field = 0; field < group.getType().getFieldCount(); field++) {
            object.set(group.getType().getFieldName(field), field(group, field));
        }
        return object;
    }

    private static JsonNode field(Group group, int field) {
        int count = group.getFieldRepetitionCount(field);
        if (!group.getType().getType(field).isRepetition(Type.Repetition.REPEATED)) {
            return count == 0 ? JSON.nullNode() : value(group, field, 0);
        }
        ArrayNode values = JSON.arrayNode();
        for (int index = 0; index < count; index++) {
            values.add(value(group, field, index));
        }
        return values;
    }

    private static JsonNode value(Group group, int field, int index) {
        Type type = group.getType().getType(field);
        if (type.isPrimitive()) {
            return ParquetScalar.of(group, field, index);
        }
        Group inner = group.getGroup(field, index);
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        if (logical instanceof VariantLogicalTypeAnnotation) {
            return new Unreadable("a variant").node();
        }
        return logical instanceof ListLogicalTypeAnnotation ? list(inner) : object(inner);
    }

    /** A list is a group of one repeated field, in which today's writers wrap each element once more. */
    private static ArrayNode list(Group list) {
        ArrayNode elements = JSON.arrayNode();
        boolean wrapped = isWrapper(list.getType());
        for (int index = 0; index < list.getFieldRepetitionCount(0); index++) {
            elements.add(wrapped ? field(list.getGroup(0, index), 0) : value(list, 0, index));
        }
        return elements;
    }

    private static boolean isWrapper(GroupType list) {
        Type repeated = list.getType(0);
        return !repeated.isPrimitive()
                && repeated.asGroupType().getFieldCount() == 1
                && !repeated.getName().equals("array")
                && !repeated.getName().equals(list.getName() + "_tuple");
    }
}
