package dev.tina.rewards;

import dev.tina.contracts.group.RewardValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** One way to score the completions of a group; deterministic, bounded, harmless whatever the texts hold. */
@FunctionalInterface
public interface Reward {

    /** [G] in the order of the group's completions. */
    List<RewardValue> score(ScoringGroup group);

    /** A reward that looks at one completion at a time. */
    static Reward each(Function<ScoringCompletion, RewardValue> score) {
        return group -> group.completions().stream().map(score).toList();
    }

    /** A reward whose value is a number for any completion. */
    static Reward number(ToDoubleFunction<ScoringCompletion> score) {
        return each(completion -> new RewardValue.Present(score.applyAsDouble(completion)));
    }
}
