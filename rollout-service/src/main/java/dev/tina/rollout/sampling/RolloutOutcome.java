package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutCompleted;

/** The outcome of a request. */
public sealed interface RolloutOutcome {

    /** It was sampled. */
    record Completed(RolloutCompleted rollout) implements RolloutOutcome {}

    /** Nobody waits for it any more. */
    record Dropped(String reason) implements RolloutOutcome {}

    /** No worker can ever serve it. */
    record Refused(String reason) implements RolloutOutcome {}
}
