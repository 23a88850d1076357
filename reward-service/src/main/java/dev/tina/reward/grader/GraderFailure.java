package dev.tina.reward.grader;

import java.util.Locale;

/** Why a grader gave no rewards, as metrics count it. */
public enum GraderFailure {
    /** The deadline passed. */
    DEADLINE,
    /** All calls that may be made at once were taken until the deadline. */
    BUSY,
    /** The grader has failed so often that it is left alone for a while. */
    CIRCUIT_OPEN,
    /** Its address may not be called. */
    ADDRESS,
    /** It sends elsewhere. */
    REDIRECT,
    /** It answered with another status than 200. */
    STATUS,
    /** No connection, or it broke. */
    CONNECTION,
    /** What it answered is no list of rewards. */
    GARBAGE,
    /** The recipe's parameters cannot be followed, such as a secret that does not exist. */
    PARAMETERS;

    /** As metrics and reasons say it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
