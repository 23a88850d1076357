package dev.tina.trainer.job;

/** What a user may ask of a job. */
public enum Command {
    PAUSE,
    RESUME,
    CANCEL
}
