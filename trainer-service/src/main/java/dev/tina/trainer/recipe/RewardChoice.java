package dev.tina.trainer.recipe;

import dev.tina.contracts.RewardSpec;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A reward completions are scored by.
 *
 * @param name one of those reward-service computes
 * @param weight its factor in the sum
 * @param parameters those the reward defines; null for its defaults
 */
public record RewardChoice(
        String name, double weight, @Nullable Map<String, String> parameters) {

    private static final Set<String> KNOWN = new TreeSet<>(Set.of("accuracy", "format"));

    public RewardChoice {
        InvalidInput.require(KNOWN.contains(name), "name", name, "one of " + String.join(", ", KNOWN));
        InvalidInput.require(Double.isFinite(weight), "weight", weight, "a finite number");
    }

    RewardSpec spec() {
        return new RewardSpec(name, weight, parameters == null ? Map.of() : parameters);
    }
}
