package dev.tina.json;

import dev.tina.common.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads records from JSON and refuses, by name, whatever they do not say: unknown keys, missing ones, other types. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new DeclaredNulls())
            .addModule(PlainNumbers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private StrictJson() {}

    /** The mapper itself, for writing. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads a record; throws {@link InvalidInput}. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw explain(e, tree);
        }
    }

    private static InvalidInput explain(JacksonException e, JsonNode tree) {
        if (e.getCause() instanceof InvalidInput wrong) {
            return wrong.within(JsonFault.path(e));
        }
        JsonFault fault = JsonFault.of(e, tree);
        return new InvalidInput(fault.field(), fault.value(), fault.allowed(), fault.sentence());
    }
}
