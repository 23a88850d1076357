package dev.tina.cli.recipe;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.prompt.TemplateVariables;
import dev.tina.json.YamlText;
import dev.tina.supervisor.CommandFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Variables of a chat template, as the command line says them: {@code enable_thinking=false}. */
public final class VariableOptions {

    @Option(
            names = "--variable",
            paramLabel = "NAME=VALUE",
            description = "Gives the chat template a variable, such as enable_thinking=false; may be repeated.")
    private List<String> variables = List.of();

    public boolean areGiven() {
        return !variables.isEmpty();
    }

    /** By name, each a value as YAML writes it; throws CommandFailure naming the one that is not YAML. */
    public Map<String, Object> values() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        variables.forEach(setting -> put(values, setting));
        try {
            return TemplateVariables.of(values);
        } catch (InvalidInput e) {
            throw new CommandFailure("--variable: " + e.getMessage(), e);
        }
    }

    private static void put(Map<String, @Nullable Object> values, String setting) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new CommandFailure("--variable must be NAME=VALUE, such as enable_thinking=false, was " + setting);
        }
        String name = setting.substring(0, equals).strip();
        values.put(name, YamlText.value("the value of " + name, setting.substring(equals + 1)));
    }
}
