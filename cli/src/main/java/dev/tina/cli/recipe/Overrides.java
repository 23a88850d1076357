package dev.tina.cli.recipe;

import dev.tina.json.YamlText;
import dev.tina.supervisor.CommandFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads keys of a recipe that differ, as the command line says them: {@code lora.rank=16}. */
public final class Overrides {

    private Overrides() {}

    /**
     * Nested maps by key.
     *
     * @param settings each a path of keys, {@code =}, and a value as YAML writes it
     * @throws CommandFailure naming the setting that has another form
     * @throws dev.tina.common.InvalidInput naming the key whose value is no YAML
     */
    public static Map<String, @Nullable Object> of(List<String> settings) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        settings.forEach(setting -> put(values, setting));
        return DottedKeys.nested(values);
    }

    private static void put(Map<String, @Nullable Object> values, String setting) {
        int equals = setting.indexOf('=');
        String path = equals < 0 ? setting : setting.substring(0, equals).strip();
        if (equals < 0 || path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
            throw new CommandFailure("--set must be KEY=VALUE, such as lora.rank=16, was " + setting);
        }
        values.remove(path); // what is said last stands last
        values.put(path, YamlText.value("the value of " + path, setting.substring(equals + 1)));
    }
}
