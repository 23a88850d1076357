package dev.tina.contracts;

/** Where a training job stands: {@code QUEUED → RUNNING ⇄ PAUSED → SUCCEEDED | FAILED | CANCELLED}. */
public enum JobState {
    QUEUED,
    RUNNING,
    PAUSED,
    SUCCEEDED,
    FAILED,
    CANCELLED;

    /** Whether the job will never change again. */
    public boolean isFinal() {
        return this == SUCCEEDED || this == FAILED || this == CANCELLED;
    }
}
