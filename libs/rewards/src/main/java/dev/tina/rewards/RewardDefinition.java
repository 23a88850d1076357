package dev.tina.rewards;

import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/** A reward without its parameters; its file holds the name, the parameters, the formula and the source of the formula. */
public interface RewardDefinition {

    /** The name recipes call it by. */
    String name();

    /** Its value, in a line. */
    String summary();

    /** The parameters it has; all others are refused. */
    List<Parameter<?>> parameters();

    /** Throws {@link dev.tina.rewards.parameter.InvalidRewardException} where parameters do not go together. */
    Reward create(RewardArguments arguments);
}
