package dev.tina.hub.repository;

/** A failure to get something from the hub, or to send it something; the message says what to do next. */
public final class HubException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The hub wants a token, or a better one. */
        UNAUTHORIZED,
        /** The repository's owner must first grant access. */
        GATED,
        NOT_FOUND,
        /** Asked too often. */
        RATE_LIMITED,
        /** The cache does not hold it, and nothing may be fetched. */
        OFFLINE,
        /** No connection, or it failed again and again. */
        UNREACHABLE,
        /** What arrived is not what the hub announced. */
        CORRUPT,
        /** The disk is full, or the cache cannot be written. */
        STORAGE,
        /** The hub does not take what is sent. */
        REFUSED,
        /** Another process holds the lock of a file for too long. */
        LOCKED
    }

    private final Reason reason;

    public HubException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public HubException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
