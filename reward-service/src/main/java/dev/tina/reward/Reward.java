package dev.tina.reward;

import dev.tina.contracts.Completion;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutRequested;

/** One way to score a completion; deterministic, bounded in time, harmless whatever the text holds. */
interface Reward {

    /** The name recipes call it by. */
    String name();

    RewardValue score(Completion completion, RolloutRequested request);
}
