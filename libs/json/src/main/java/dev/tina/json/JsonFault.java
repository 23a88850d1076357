package dev.tina.json;

import dev.tina.common.Incident;
import dev.tina.common.InvalidValueException;
import dev.tina.common.Nearest;
import dev.tina.common.StorableText;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * What is wrong with a tree that is no such record.
 *
 * @param field its path, such as {@code rewards[0].name}
 * @param value null where it is absent
 * @param sentence the whole of it, for people
 */
public record JsonFault(String field, @Nullable Object value, String allowed, String sentence) {

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

    /** Of what Jackson says of the tree; its own words do not come in. */
    public static JsonFault of(JacksonException e, JsonNode tree) {
        String path = path(e);
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

    private static JsonFault of(String path, @Nullable Object value, String allowed) {
        String field = path.isEmpty() ? "body" : path;
        return new JsonFault(
                field, value, allowed, StorableText.shown(field) + " must be " + allowed + ", was " + shown(value));
    }

    private static String shown(@Nullable Object value) {
        String text = value == null ? "absent" : value.toString();
        return text.isEmpty() ? "empty" : text.isBlank() ? "blank" : StorableText.shown(text);
    }

    private static JsonFault unknownKey(UnrecognizedPropertyException e, String path, @Nullable Object value) {
        TreeSet<String> known = known(e);
        String nearest = Nearest.to(e.getPropertyName(), known)
                .map(key -> "; did you mean " + key + "?")
                .orElse("");
        return new JsonFault(
                path, value, "one of " + String.join(", ", known), "unknown key " + StorableText.shown(path) + nearest);
    }

    private static TreeSet<String> known(UnrecognizedPropertyException e) {
        Stream<String> names =
                e.getReferringClass() != null && e.getReferringClass().isRecord()
                        ? RecordKeys.of(e.getReferringClass()).stream().map(RecordComponent::getName)
                        : Optional.ofNullable(e.getKnownPropertyIds()).stream()
                                .flatMap(Collection::stream)
                                .map(Object::toString);
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonFault refused(ValueInstantiationException e, String path, @Nullable Object value) {
        if (e.getCause() instanceof InvalidValueException invalid) {
            String last = component(invalid.field());
            return of(path.isEmpty() ? last : path + "." + last, invalid.value(), invalid.allowed());
        }
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String field = path.isEmpty() ? "body" : path;
        return new JsonFault(
                field, value, "another value", Incident.reason("reading " + StorableText.shown(field), cause));
    }

    /** Its last name, but for a template's variables, whose path lies within one component. */
    private static String component(String field) {
        return field.startsWith("variables") ? field : field.substring(field.lastIndexOf('.') + 1);
    }

    private static JsonFault mistyped(String path, @Nullable Object value, @Nullable Class<?> type) {
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

    /** The path of the field that Jackson stopped at. */
    public static String path(JacksonException e) {
        return path(e.getPath());
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
