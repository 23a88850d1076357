package dev.tina.contracts.group;

import dev.tina.common.Require;
import java.util.Map;

/**
 * A named reward, how much it counts and its parameters.
 *
 * @param weight its factor in the sum of a completion's rewards
 * @param parameters those the reward defines, by name; what is left out has the reward's default
 */
public record RewardSpec(String name, double weight, Map<String, String> parameters) {

    public RewardSpec {
        Require.notBlank("name", name);
        Require.that(Double.isFinite(weight), "weight", weight, "a finite number");
        parameters = Map.copyOf(parameters);
    }
}
