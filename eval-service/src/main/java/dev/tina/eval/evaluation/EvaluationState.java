package dev.tina.eval.evaluation;

/** Where an evaluation stands: {@code PREPARING → RUNNING → COMPLETED | FAILED | CANCELLED}. */
public enum EvaluationState {
    /** Model, adapter and task set are being found; only where a person asked for it. */
    PREPARING,
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
