package dev.tina.benchmarks.memory;

/** What a process does while its memory is watched. */
enum MemoryKind {
    /** Samples groups, all at once, as a rollout worker does. */
    ROLLOUT,
    /** Learns a step with every layer kept for the way back. */
    LEARNING_KEPT,
    /** Learns a step with every layer computed again. */
    LEARNING_AGAIN
}
