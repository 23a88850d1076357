package dev.tina.cli.recipe;

import dev.tina.json.StrictJson;
import dev.tina.json.YamlText;
import dev.tina.recipe.book.DottedKeys;
import dev.tina.recipe.book.RecipePaths;
import dev.tina.supervisor.CommandFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads keys of a recipe that differ, as the command line says them: {@code lora.rank=16}. */
public final class Overrides {

    private Overrides() {}

    /**
     * Nested maps by key; what is said last of a key stands, and paths begin at the working directory.
     *
     * @param settings each a path of keys, {@code =}, and a value as YAML writes it
     * @throws CommandFailure naming the setting that has another form
     * @throws dev.tina.common.InvalidInput naming the key whose value is no YAML
     */
    public static Map<String, @Nullable Object> of(List<String> settings) {
        return PlainKeys.of(RecipePaths.absolute(tree(settings), Path.of("")));
    }

    private static ObjectNode tree(List<String> settings) {
        return DottedKeys.merged(settings.stream().map(Overrides::one).toList());
    }

    private static ObjectNode one(String setting) {
        int equals = setting.indexOf('=');
        String path = equals < 0 ? setting : setting.substring(0, equals).strip();
        if (equals < 0 || path.isEmpty() || path.startsWith(".") || path.endsWith(".") || path.contains("..")) {
            throw new CommandFailure("--set must be KEY=VALUE, such as lora.rank=16, was " + setting);
        }
        ObjectNode one = StrictJson.mapper().createObjectNode();
        Object value = YamlText.value("the value of " + path, setting.substring(equals + 1));
        one.set(path, StrictJson.mapper().valueToTree(value));
        return one;
    }
}
