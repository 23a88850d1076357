package dev.tina.common;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts failures into words for users: our own exceptions speak for themselves, any other is an incident of the log. */
public final class Incident {

    private static final Logger log = LoggerFactory.getLogger(Incident.class);
    private static final String OURS = "dev.tina.";

    private Incident() {}

    /** An exception of ours whose message quotes a library: users are told of an incident instead. */
    public interface NotForUsers {}

    /**
     * Why something failed, in a sentence that holds nothing of Java's or the database's.
     *
     * @param what it was, such as {@code the evaluation}
     */
    public static String reason(String what, Throwable failure) {
        String message = failure.getMessage();
        return isOurs(failure) && message != null ? message : sentence(what, log(what, failure));
    }

    /** Writes a failure into the log, and gives the id that its line carries. */
    public static String log(String what, Throwable failure) {
        String id = UUID.randomUUID().toString();
        log(id, what, failure);
        return id;
    }

    /** The same under an id that is known already. */
    public static void log(String id, String what, Throwable failure) {
        log.error("incident {}: {} failed", id, what, failure);
    }

    /** What a user is told of an incident. */
    public static String sentence(String what, String id) {
        return what + " failed for a reason nobody foresaw; the service's log tells it under incident " + id;
    }

    /**
     * Whether the message is meant for users: the exception is of a type of ours, or one of the two general types for
     * wrong arguments and states that code of ours has made itself.
     */
    static boolean isOurs(Throwable failure) {
        if (failure instanceof NotForUsers) {
            return false;
        }
        Class<?> type = failure.getClass();
        boolean general = type == IllegalArgumentException.class || type == IllegalStateException.class;
        return isOurs(type.getName()) || (general && isMadeByUs(failure.getStackTrace()));
    }

    private static boolean isMadeByUs(StackTraceElement[] trace) {
        return trace.length > 0 && isOurs(trace[0].getClassName());
    }

    private static boolean isOurs(String name) {
        return name.startsWith(OURS);
    }
}
