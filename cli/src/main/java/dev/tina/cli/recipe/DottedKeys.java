package dev.tina.cli.recipe;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys within keys, and the same as paths with dots. */
public final class DottedKeys {

    private DottedKeys() {}

    /** {@code lora: {rank: 8}} as {@code lora.rank: 8}; an empty map is a value. */
    public static Map<String, @Nullable Object> flat(Map<?, ?> keys) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        addFlat("", keys, flat);
        return flat;
    }

    private static void addFlat(String prefix, Map<?, ?> keys, Map<String, @Nullable Object> flat) {
        for (Map.Entry<?, ?> entry : keys.entrySet()) {
            String path = prefix + entry.getKey();
            if (entry.getValue() instanceof Map<?, ?> inner && !inner.isEmpty()) {
                addFlat(path + ".", inner, flat);
            } else {
                flat.put(path, entry.getValue());
            }
        }
    }

    /** The way back. */
    public static Map<String, @Nullable Object> nested(Map<String, @Nullable Object> flat) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        for (Map.Entry<String, @Nullable Object> entry : flat.entrySet()) {
            Map<String, @Nullable Object> into = nested;
            String[] keys = entry.getKey().split("\\.", -1);
            for (int i = 0; i < keys.length - 1; i++) {
                into = inner(into, keys[i]);
            }
            into.put(keys[keys.length - 1], entry.getValue());
        }
        return nested;
    }

    @SuppressWarnings("unchecked") // only maps made here are gone into
    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> into, String key) {
        if (!(into.get(key) instanceof LinkedHashMap<?, ?>)) {
            into.put(key, new LinkedHashMap<String, @Nullable Object>());
        }
        return (Map<String, @Nullable Object>) into.get(key);
    }
}
