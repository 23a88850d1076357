package dev.tina.rewards.format;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;
import java.util.regex.Pattern;

/** {@code min(1, n / 3)} of n marks of working in steps (open-r1's {@code reasoning_steps_reward}). */
public final class ReasoningStepsReward implements RewardDefinition {

    /** Possessive, so that a text of digits costs one pass. */
    private static final Pattern MARK =
            Pattern.compile("Step \\d++:|^\\d++\\.|\n-|\n\\*|First,|Second,|Next,|Finally,");

    private static final Parameter<Integer> STEPS = Parameters.whole(
                    "steps", "marks that earn the whole reward", 1, 1000)
            .or(3);

    @Override
    public String name() {
        return "reasoning_steps";
    }

    @Override
    public String summary() {
        return "min(1, n / 3), n = marks such as \"Step 1:\", a numbered start, list items, \"First,\", \"Finally,\"";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STEPS);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        int steps = arguments.get(STEPS);
        return Reward.number(completion ->
                MARK.matcher(completion.text()).results().limit(steps).count() / (double) steps);
    }
}
