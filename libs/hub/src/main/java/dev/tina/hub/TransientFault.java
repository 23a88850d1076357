package dev.tina.hub;

import dev.tina.hub.HubException.Reason;
import java.time.Duration;
import java.util.Optional;

/** An attempt that failed but may succeed when made again. */
final class TransientFault extends Exception {

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
    static TransientFault brokenOff(String message, boolean gained) {
        return new TransientFault(Reason.UNREACHABLE, message, gained, Optional.empty());
    }

    static TransientFault corrupt(String message) {
        return new TransientFault(Reason.CORRUPT, message, false, Optional.empty());
    }

    /** The hub says so itself, and perhaps for how long. */
    static TransientFault refused(Reason reason, String message, Optional<Duration> wait) {
        return new TransientFault(reason, message, false, wait);
    }

    Reason reason() {
        return reason;
    }

    boolean gained() {
        return gained;
    }

    Optional<Duration> retryAfter() {
        return wait;
    }
}
