package dev.tina.service.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** In what is read, a property that may be null may be left out, too. */
@SuppressWarnings("rawtypes") // so are the maps and lists of the description
final class RequestSchemas implements OpenApiCustomizer {

    private static final String PREFIX = "#/components/schemas/";

    @Override
    public void customise(OpenAPI description) {
        if (description.getPaths() == null || description.getComponents() == null) {
            return;
        }
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        Deque<Schema<?>> waiting = new ArrayDeque<>();
        description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(RequestSchemas::bodies)
                .forEach(waiting::add);
        Set<String> seen = new HashSet<>();
        while (!waiting.isEmpty()) {
            Schema<?> schema = waiting.pop();
            String reference = schema.get$ref();
            if (reference == null) {
                loosen(schema);
                waiting.addAll(parts(schema));
            } else if (seen.add(reference)) {
                waiting.add(Objects.requireNonNull(schemas.get(reference.substring(PREFIX.length())), reference));
            }
        }
    }

    private static Stream<Schema<?>> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().values().stream()
                        .<Schema<?>>map(content -> content.getSchema())
                        .filter(Objects::nonNull);
    }

    private static void loosen(Schema<?> schema) {
        if (schema.getRequired() != null) {
            List<String> required = schema.getRequired().stream()
                    .filter(name -> Optional.ofNullable(schema.getProperties().get(name))
                            .filter(NullableSchema::isOne)
                            .isEmpty())
                    .toList();
            schema.setRequired(required.isEmpty() ? null : required);
        }
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        List<Schema<?>> parts = new ArrayList<>();
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(parts::add);
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            parts.add(values);
        }
        Stream.of(schema.getOneOf(), schema.getAnyOf(), schema.getAllOf())
                .filter(Objects::nonNull)
                .forEach(list -> list.forEach(parts::add));
        return parts;
    }
}
