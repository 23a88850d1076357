package dev.tina.rollout.sampling;

import dev.tina.contracts.RolloutCompleted;

/** What became of a request. */
public sealed interface Outcome {

    /** It was sampled. */
    record Completed(RolloutCompleted rollout) implements Outcome {}

    /** Nobody waits for it any more. */
    record Dropped(String reason) implements Outcome {}

    /** No worker can ever serve it. */
    record Refused(String reason) implements Outcome {}
}
