package dev.tina.cli.recipe;

import dev.tina.supervisor.CommandFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys of a recipe that differ, as the command line says them: {@code lora.rank=16}. */
public final class Overrides {

    private Overrides() {}

    /**
     * Nested maps by key.
     *
     * @param settings each a path of keys, {@code =}, and a value as YAML writes it
     * @throws CommandFailure naming the setting that is none
     */
    public static Map<String, @Nullable Object> of(List<String> settings) {
        Map<String, @Nullable Object> overrides = new LinkedHashMap<>();
        settings.forEach(setting -> set(overrides, setting));
        return overrides;
    }

    private static void set(Map<String, @Nullable Object> overrides, String setting) {
        int equals = setting.indexOf('=');
        String path = equals < 0 ? setting : setting.substring(0, equals).strip();
        if (equals < 0 || path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
            throw new CommandFailure("--set must be KEY=VALUE, such as lora.rank=16, was " + setting);
        }
        List<String> keys = List.of(path.split("\\."));
        Map<String, @Nullable Object> into = overrides;
        for (String key : keys.subList(0, keys.size() - 1)) {
            into = inner(into, key);
        }
        into.put(keys.getLast(), PlainYaml.read("the value of " + path, setting.substring(equals + 1)));
    }

    @SuppressWarnings("unchecked") // only maps made here are gone into
    private static Map<String, @Nullable Object> inner(Map<String, @Nullable Object> into, String key) {
        if (!(into.get(key) instanceof LinkedHashMap<?, ?>)) {
            into.put(key, new LinkedHashMap<String, @Nullable Object>());
        }
        return (Map<String, @Nullable Object>) into.get(key);
    }
}
