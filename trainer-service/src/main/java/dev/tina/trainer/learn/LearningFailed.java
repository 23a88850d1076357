package dev.tina.trainer.learn;

/** A job cannot go on; the message is the reason its user is told. */
public final class LearningFailed extends RuntimeException {

    public LearningFailed(String reason) {
        super(reason);
    }

    public LearningFailed(String reason, Throwable cause) {
        super(reason, cause);
    }
}
