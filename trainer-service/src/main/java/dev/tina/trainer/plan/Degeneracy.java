package dev.tina.trainer.plan;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Whether a group's completions all have the same weighted reward, so that there is nothing to prefer. */
public final class Degeneracy {

    private Degeneracy() {}

    /** Completions without any reward do not count. */
    public static boolean isDegenerate(GroupScored group, List<RewardSpec> rewards) {
        return group.rewards().stream()
                        .map(values -> total(values, rewards))
                        .filter(OptionalDouble::isPresent)
                        .mapToDouble(OptionalDouble::getAsDouble)
                        .distinct()
                        .count()
                <= 1;
    }

    private static OptionalDouble total(Map<String, RewardValue> values, List<RewardSpec> rewards) {
        double sum = 0;
        boolean any = false;
        for (RewardSpec reward : rewards) {
            if (values.get(reward.name()) instanceof RewardValue.Present present) {
                sum += reward.weight() * present.value();
                any = true;
            }
        }
        return any ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }
}
