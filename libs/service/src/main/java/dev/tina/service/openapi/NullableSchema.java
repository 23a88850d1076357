package dev.tina.service.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A schema that null fits too, as OpenAPI 3.1 writes it. */
final class NullableSchema {

    private static final String NULL = "null";

    private NullableSchema() {}

    static Schema<?> of(Schema<?> schema) {
        if (isOne(schema)) {
            return schema;
        }
        if (schema.getTypes() == null || schema.getEnum() != null) {
            Schema<?> nothing = new JsonSchema();
            nothing.setTypes(Set.of(NULL));
            Schema<?> either = new JsonSchema();
            either.setDescription(schema.getDescription());
            either.setOneOf(List.of(schema, nothing));
            return either;
        }
        Set<String> types = new LinkedHashSet<>(schema.getTypes());
        types.add(NULL);
        schema.setTypes(types);
        return schema;
    }

    /** Whether null fits already; JSON of any form has no type. */
    static boolean isOne(Schema<?> schema) {
        boolean isAny = schema.getTypes() == null
                && schema.get$ref() == null
                && schema.getOneOf() == null
                && schema.getAnyOf() == null
                && schema.getAllOf() == null;
        return isAny
                || (schema.getTypes() != null && schema.getTypes().contains(NULL))
                || (schema.getOneOf() != null && schema.getOneOf().stream().anyMatch(one -> isOne(one)));
    }
}
