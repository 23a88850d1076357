package dev.tina.rewards.catalogue;

import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import java.util.List;

/**
 * A reward as users read of it.
 *
 * @param summary its value, in a line
 */
public record RewardDescription(String name, String summary, List<ParameterDescription> parameters) {

    /**
     * One of its parameters.
     *
     * @param fallback the default, as one would write it; "must be given" where there is none
     */
    public record ParameterDescription(String name, String meaning, String allowed, String fallback) {}

    static RewardDescription of(RewardDefinition definition) {
        return new RewardDescription(
                definition.name(),
                definition.summary(),
                definition.parameters().stream()
                        .<ParameterDescription>map(RewardDescription::describe)
                        .toList());
    }

    private static ParameterDescription describe(Parameter<?> parameter) {
        String fallback = parameter.fallback().map(Parameter.Default::text).orElse("must be given");
        return new ParameterDescription(parameter.name(), parameter.meaning(), parameter.allowed(), fallback);
    }
}
