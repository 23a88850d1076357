package dev.tina.kafkashare;

/** Thrown by a handler for a record that no delivery can bring to success: it goes to the dead-letter topic at once. */
public final class RejectedRecordException extends RuntimeException {

    /**
     * Rejects the record being handled.
     *
     * @param reason what stands in the dead letter's header {@code x-reason}
     */
    public RejectedRecordException(String reason) {
        super(reason);
    }

    /** Rejects the record being handled, for this cause. */
    public RejectedRecordException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
