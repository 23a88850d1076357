package dev.tina.doctor;

/** How a check ended. */
public enum CheckVerdict {
    /** What was found is as it must be. */
    PASS,
    /** It is not, or the check broke off. */
    FAIL,
    /** It was not looked at, for the reason that is given. */
    SKIPPED
}
