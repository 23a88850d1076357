package dev.tina.service.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Makes schemas of {@link FreeForm}. */
final class FreeForms {

    private FreeForms() {}

    static Schema<Object> schema(FreeForm form) {
        List<Schema<Object>> kinds =
                Arrays.stream(form.types()).map(FreeForms::ofType).toList();
        Schema<Object> schema = kinds.getFirst();
        if (kinds.size() > 1) {
            schema = new JsonSchema();
            schema.setOneOf(List.copyOf(kinds));
        }
        schema.setDescription(form.description());
        if (!form.example().isEmpty()) {
            schema.setExamples(List.of(value(form.example())));
        }
        return schema;
    }

    private static Schema<Object> ofType(String type) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(Set.of(type));
        if (type.equals("object")) {
            schema.setAdditionalProperties(true);
        }
        return schema;
    }

    private static Object value(String json) {
        try {
            return Json31.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
