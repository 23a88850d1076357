package dev.tina.service.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they are written: which properties always stand there, which may be null, which hold JSON of any
 * form. Two records of one name are refused, since one of them would be described as the other.
 */
final class RecordSchemas implements ModelConverter {

    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        if (JsonNode.class.isAssignableFrom(raw)) {
            return new JsonSchema();
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && raw.isRecord()) {
            complete(raw, resolved, context);
        }
        return resolved;
    }

    private void complete(Class<?> record, Schema<?> resolved, ModelConverterContext context) {
        String reference = resolved.get$ref();
        Schema<?> model = resolved;
        if (reference != null) {
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            requireAlone(name, record);
            model = context.getDefinedModels().get(name);
        }
        if (model != null && model.getProperties() != null) {
            describe(record, model);
        }
    }

    private void requireAlone(String name, Class<?> record) {
        Class<?> other = named.putIfAbsent(name, record);
        if (other != null && other != record) {
            throw new IllegalStateException(other.getName() + " and " + record.getName() + " are both described as "
                    + name + "; give one of them another @Schema(name)");
        }
    }

    private static void describe(Class<?> record, Schema<?> model) {
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = nameOf(component);
            Schema<?> property = model.getProperties().get(name);
            if (property != null) {
                FreeForm form = component.getAnnotation(FreeForm.class);
                Schema<?> described = form == null ? property : FreeForms.schema(form);
                boolean mayBeNull = isNullable(component);
                boolean leftOut = leavesOut(record, component, mayBeNull);
                if (!leftOut) {
                    required.add(name);
                }
                model.getProperties().put(name, mayBeNull && !leftOut ? NullableSchema.of(described) : described);
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null || given.value().isEmpty() ? component.getName() : given.value();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class;
    }

    private static boolean leavesOut(Class<?> record, RecordComponent component, boolean mayBeNull) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude rule = own == null ? record.getAnnotation(JsonInclude.class) : own;
        return rule != null
                && switch (rule.value()) {
                    case NON_NULL, NON_ABSENT -> mayBeNull;
                    case NON_EMPTY, NON_DEFAULT -> true;
                    default -> false;
                };
    }
}
