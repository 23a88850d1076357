package dev.tina.hub.http;

import dev.tina.hub.repository.HubException.Reason;
import java.time.Duration;
import java.util.Optional;

/** An attempt that failed but may succeed when made again. */
public final class TransientFault extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final boolean gained;
    private final transient Optional<Duration> wait;

    private TransientFault(Reason reason, String message, boolean gained, Optional<Duration> wait) {
        super(message);
        this.reason = reason;
        this.gained = gained;
        this.wait = wait;
    }

    static TransientFault unreachable(String message) {
        return new TransientFault(Reason.UNREACHABLE, message, false, Optional.empty());
    }

    /** The connection broke; if something had arrived before, the attempt counts as none. */
    public static TransientFault brokenOff(String message, boolean gained) {
        return new TransientFault(Reason.UNREACHABLE, message, gained, Optional.empty());
    }

    public static TransientFault corrupt(String message) {
        return new TransientFault(Reason.CORRUPT, message, false, Optional.empty());
    }

    /** The hub says so itself, and perhaps for how long. */
    static TransientFault refused(Reason reason, String message, Optional<Duration> wait) {
        return new TransientFault(reason, message, false, wait);
    }

    public Reason reason() {
        return reason;
    }

    boolean gained() {
        return gained;
    }

    Optional<Duration> retryAfter() {
        return wait;
    }
}
