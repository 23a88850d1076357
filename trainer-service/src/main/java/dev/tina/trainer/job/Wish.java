package dev.tina.trainer.job;

/** What a running job's owner is to do at the next step boundary. */
public enum Wish {
    RUN,
    PAUSE,
    CANCEL
}
