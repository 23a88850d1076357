package dev.tina.trainer.recipe;

import dev.tina.rewards.parameter.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads records from JSON and refuses, by name, whatever they do not say: unknown keys, missing ones, other types. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Map<String, String> NAMES = Map.of(
            "int", "a whole number",
            "long", "a whole number",
            "double", "a number",
            "Double", "a number",
            "boolean", "true or false",
            "String", "a text",
            "Duration", "a duration such as PT5M",
            "LocalDate", "a date such as 2026-11-30");

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
        String path = path(e.getPath());
        if (e.getCause() instanceof InvalidInput wrong) {
            return wrong.within(path);
        }
        Object value = value(tree, e);
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownKey(unknown, path, value);
            case InvalidFormatException wrong -> mistyped(path, wrong.getValue(), wrong.getTargetType());
            case MismatchedInputException wrong -> mistyped(path, value, wrong.getTargetType());
            default -> new InvalidInput(path, value, "readable", path + ": " + e.getOriginalMessage());
        };
    }

    private static InvalidInput unknownKey(UnrecognizedPropertyException e, String path, @Nullable Object value) {
        TreeSet<String> known = e.getKnownPropertyIds() == null
                ? new TreeSet<>()
                : e.getKnownPropertyIds().stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
        String nearest = Nearest.to(e.getPropertyName(), known)
                .map(key -> "; did you mean " + key + "?")
                .orElse("");
        return new InvalidInput(path, value, "one of " + String.join(", ", known), "unknown key " + path + nearest);
    }

    private static InvalidInput mistyped(String path, @Nullable Object value, @Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return new InvalidInput(path, value, "one of " + constants(type));
        }
        return new InvalidInput(path, value, value == null ? "given: " + name(type) : name(type));
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> MAPPER.valueToTree(constant).asString())
                .collect(Collectors.joining(", "));
    }

    private static String name(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        if (Map.class.isAssignableFrom(type)) {
            return "keys with values";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord()
                ? "an object"
                : NAMES.getOrDefault(type.getSimpleName(), "of type " + type.getSimpleName());
    }

    private static String path(List<JacksonException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference reference : references) {
            if (reference.getPropertyName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getPropertyName());
            }
        }
        return path.toString();
    }

    private static @Nullable Object value(JsonNode tree, JacksonException e) {
        JsonNode at = tree;
        for (JacksonException.Reference reference : e.getPath()) {
            at = reference.getPropertyName() == null
                    ? at.path(reference.getIndex())
                    : at.path(reference.getPropertyName());
        }
        return at.isMissingNode() || at.isNull() ? null : at.isValueNode() ? at.asString() : at.toString();
    }
}
