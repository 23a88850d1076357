package dev.tina.service.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;

/** Makes schemas of {@link FreeForm}. */
final class FreeForms {

    private FreeForms() {}

    static Schema<Object> schema(FreeForm form) {
        Schema<Object> schema = ofTypes(form.types());
        schema.setDescription(form.description());
        if (!form.example().isEmpty()) {
            schema.setExamples(List.of(value(form.example())));
        }
        return schema;
    }

    static Schema<Object> ofTypes(String... types) {
        Schema<Object> schema = new JsonSchema();
        schema.setTypes(new LinkedHashSet<>(List.of(types)));
        if (schema.getTypes().contains("object")) {
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
