package dev.tina.events.codec;

import dev.tina.common.Incident;

/** Bytes that are no event of the kind expected, or an event that cannot become bytes, with the field and the reason. */
public final class EventFormatException extends RuntimeException implements Incident.NotForUsers {

    private static final int LONGEST_REASON = 400;

    EventFormatException(String what, String reason, Throwable cause) {
        super(what + ": " + shortened(reason), cause);
    }

    EventFormatException(String what, String reason) {
        super(what + ": " + shortened(reason));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
    }
}
