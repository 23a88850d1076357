package dev.tina.architecture.deployment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a resource into the class of its kind, and finds the fields that the class and those below it do not know. */
final class UnknownFields {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private UnknownFields() {}

    /** What is wrong, with where it is; empty where nothing is. */
    static List<String> of(JsonNode resource, Class<?> kind) {
        var faults = new ArrayList<String>();
        try {
            walk(MAPPER.treeToValue(resource, kind), kind.getSimpleName(), faults);
        } catch (JsonProcessingException e) {
            faults.add(kind.getSimpleName() + ": " + e.getOriginalMessage());
        }
        return faults;
    }

    private static void walk(@Nullable Object value, String path, List<String> faults) {
        if (value instanceof Collection<?> items) {
            int index = 0;
            for (Object item : items) {
                walk(item, path + "[" + index++ + "]", faults);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> walk(item, path + "." + key, faults));
        } else if (value != null && isModel(value)) {
            properties(value).forEach(getter -> visit(value, getter, path, faults));
        }
    }

    private static void visit(Object owner, Method getter, String path, List<String> faults) {
        Object value = call(owner, getter);
        if (!getter.getName().equals("getAdditionalProperties")) {
            walk(value, path + "." + field(getter), faults);
        } else if (value instanceof Map<?, ?> unknown) {
            unknown.keySet().forEach(key -> faults.add(path + "." + key + ": no such field"));
        }
    }

    private static boolean isModel(Object value) {
        String type = value.getClass().getName();
        return (type.startsWith("io.fabric8.") || type.startsWith("io.strimzi."))
                && !value.getClass().isEnum();
    }

    private static Stream<Method> properties(Object value) {
        return Stream.of(value.getClass().getMethods())
                .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0)
                .filter(method -> !method.isBridge() && !method.getName().equals("getClass"))
                .filter(method -> !method.getReturnType().getName().contains(".crd."));
    }

    private static String field(Method getter) {
        String name = getter.getName().substring("get".length());
        return name.isEmpty() ? "" : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static @Nullable Object call(Object owner, Method getter) {
        try {
            return getter.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + getter, e);
        }
    }
}
