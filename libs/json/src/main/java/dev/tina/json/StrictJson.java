package dev.tina.json;

import dev.tina.common.InvalidInput;
import dev.tina.common.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** Reads records from JSON and refuses, by name, whatever they do not say: unknown keys, missing ones, other types. */
public final class StrictJson {

    /** Refuses a record unless every component is given. */
    private static final JsonMapper MAPPER = strict().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Lets a nullable component be left out, and refuses a number where a text is expected. */
    private static final JsonMapper REQUESTS = strict().withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private StrictJson() {}

    private static JsonMapper.Builder strict() {
        return JsonMapper.builder()
                .annotationIntrospector(new DeclaredNulls())
                .addModule(PlainNumbers.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
    }

    /** The mapper itself, for writing. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads a record that names every component; throws {@link InvalidInput}. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        return read(MAPPER, tree, type);
    }

    /** Reads a record from a request's body, an object that may leave out what may be null; throws {@link InvalidInput}. */
    public static <T> T readRequest(JsonNode body, Class<T> type) {
        if (!body.isObject()) {
            throw new InvalidInput("body", StorableText.shown(body.toString()), "an object");
        }
        return read(REQUESTS, body, type);
    }

    private static <T> T read(JsonMapper mapper, JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JacksonException e) {
            throw JsonFault.of(e, tree);
        }
    }

    /** A value as a refusal shows it: null where there is none, a text without quotes, anything else as it is written. */
    public static @Nullable Object plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
