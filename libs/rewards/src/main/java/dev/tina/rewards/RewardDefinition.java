package dev.tina.rewards;

import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;

/** A reward before it is told its parameters; its file holds name, parameters, formula and where that comes from. */
public interface RewardDefinition {

    /** The name recipes call it by. */
    String name();

    /** Its value, in a line. */
    String summary();

    /** Those it has; all others are refused. */
    List<Parameter<?>> parameters();

    /** Throws {@link dev.tina.rewards.parameter.InvalidRewardException} where parameters do not go together. */
    Reward create(RewardArguments arguments);
}
