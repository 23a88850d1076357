package dev.tina.json;

import dev.tina.common.Incident;
import dev.tina.common.InvalidInput;
import dev.tina.common.Nearest;
import dev.tina.common.StorableText;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a tree that is no such record; Jackson's own words do not come in. */
final class JsonFault {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("int", "a whole number"),
            Map.entry("Integer", "a whole number"),
            Map.entry("long", "a whole number"),
            Map.entry("Long", "a whole number"),
            Map.entry("double", "a number"),
            Map.entry("Double", "a number"),
            Map.entry("boolean", "true or false"),
            Map.entry("Boolean", "true or false"),
            Map.entry("String", "a text"),
            Map.entry("UUID", "a UUID"),
            Map.entry("Duration", "a duration such as PT5M"),
            Map.entry("LocalDate", "a date such as 2026-11-30"));

    private JsonFault() {}

    /** Names the field by its path, such as {@code rewards[0].name}; its value is null where it is absent. */
    static InvalidInput of(JacksonException e, JsonNode tree) {
        String path = path(e.getPath());
        Object value = value(tree, e);
        return switch (e) {
            case UnrecognizedPropertyException unknown -> unknownKey(unknown, path, value);
            case ValueInstantiationException refused -> refused(refused, path, value);
            case InvalidFormatException wrong -> mistyped(path, wrong.getValue(), wrong.getTargetType());
            case MismatchedInputException wrong -> mistyped(path, value, wrong.getTargetType());
            case InputCoercionException large -> of(path, value, "a whole number of at most " + largest(large));
            default -> of(path, value, "readable");
        };
    }

    private static long largest(InputCoercionException e) {
        return e.getTargetType() == int.class || e.getTargetType() == Integer.class
                ? Integer.MAX_VALUE
                : Long.MAX_VALUE;
    }

    private static InvalidInput of(String path, @Nullable Object value, String allowed) {
        return new InvalidInput(named(path), value, allowed);
    }

    private static String named(String path) {
        return path.isEmpty() ? "body" : path;
    }

    private static InvalidInput unknownKey(UnrecognizedPropertyException e, String path, @Nullable Object value) {
        Set<String> known = known(e);
        String hint = Nearest.hint(e.getPropertyName(), known);
        return new InvalidInput(
                path, value, "one of " + String.join(", ", known), "unknown key " + StorableText.shown(path) + hint);
    }

    private static Set<String> known(UnrecognizedPropertyException e) {
        Stream<String> names =
                e.getReferringClass() != null && e.getReferringClass().isRecord()
                        ? RecordKeys.of(e.getReferringClass()).stream().map(RecordComponent::getName)
                        : Optional.ofNullable(e.getKnownPropertyIds()).stream()
                                .flatMap(Collection::stream)
                                .map(Object::toString);
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static InvalidInput refused(ValueInstantiationException e, String path, @Nullable Object value) {
        if (e.getCause() instanceof InvalidInput invalid) {
            return invalid.within(path);
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String field = named(path);
        return new InvalidInput(
                field, value, "another value", Incident.reason("reading " + StorableText.shown(field), cause));
    }

    private static InvalidInput mistyped(String path, @Nullable Object value, @Nullable Class<?> type) {
        String allowed = type != null && type.isEnum() ? "one of " + constants(type) : name(type);
        return of(path, value, value == null ? "given: " + allowed : allowed);
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
        return type.isRecord() ? "an object" : NAMES.getOrDefault(type.getSimpleName(), "of another type");
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
        return StrictJson.plain(at);
    }
}
