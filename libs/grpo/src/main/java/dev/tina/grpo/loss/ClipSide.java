package dev.tina.grpo.loss;

/** The side on which a ratio was clipped. */
enum ClipSide {
    NONE,
    LOW,
    HIGH
}
