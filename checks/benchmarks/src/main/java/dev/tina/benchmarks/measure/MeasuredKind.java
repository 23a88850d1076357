package dev.tina.benchmarks.measure;

/** What is measured. */
public enum MeasuredKind {
    /** Drawing completions, through {@code Sampler.submit}. */
    ROLLOUT,
    /** A step of learning from random completions, through {@code GrpoLearner.learn}. */
    LEARNING,
    /** Drawing completions, then a step of learning from them, in one process with one base. */
    WHOLE_STEP
}
