package dev.tina.grpo.loss;

/** On which side a ratio was clipped. */
public enum ClipSide {
    NONE,
    LOW,
    HIGH
}
