package dev.tina.trainer.cost;

/** What a device worked at. */
public enum Role {
    ROLLOUT,
    LEARNING,
    EVALUATION,
    /** Nothing: it waited for the others. */
    IDLE
}
