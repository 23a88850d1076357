package dev.tina.trainer.cost;

/** What a device worked at. */
public enum Role {
    ROLLOUT,
    LEARNING,
    EVALUATION
}
