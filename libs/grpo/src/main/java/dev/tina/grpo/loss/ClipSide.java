package dev.tina.grpo.loss;

/** On which side a ratio was clipped. */
enum ClipSide {
    NONE,
    LOW,
    HIGH
}
