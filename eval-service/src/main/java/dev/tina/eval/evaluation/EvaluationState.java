package dev.tina.eval.evaluation;

/** Where an evaluation stands: {@code RUNNING → COMPLETED | FAILED | CANCELLED}. */
public enum EvaluationState {
    RUNNING,
    COMPLETED,
    FAILED,
    CANCELLED
}
