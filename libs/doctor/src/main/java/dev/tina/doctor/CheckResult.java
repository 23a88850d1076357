package dev.tina.doctor;

import dev.tina.common.Require;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param check its name, such as logits
 * @param subject what was looked at, such as a reference model
 * @param difference null where the check compares no numbers
 * @param text one sentence: what was found, and what to do where that is a fault
 */
public record CheckResult(
        String check,
        String subject,
        CheckVerdict verdict,
        @Nullable Difference difference,
        String text) {

    public CheckResult {
        Require.notBlank("check", check);
        Require.notBlank("text", text);
    }

    public static CheckResult pass(String check, String subject, String text) {
        return new CheckResult(check, subject, CheckVerdict.PASS, null, text);
    }

    public static CheckResult fail(String check, String subject, String text) {
        return new CheckResult(check, subject, CheckVerdict.FAIL, null, text);
    }

    public static CheckResult skipped(String check, String subject, String reason) {
        return new CheckResult(check, subject, CheckVerdict.SKIPPED, null, reason);
    }

    /**
     * Passes where the difference is within its bound.
     *
     * @param compared what was compared with what
     */
    public static CheckResult of(String check, String subject, Difference difference, String compared) {
        return difference.isWithin()
                ? new CheckResult(check, subject, CheckVerdict.PASS, difference, compared)
                : new CheckResult(
                        check,
                        subject,
                        CheckVerdict.FAIL,
                        difference,
                        compared + ": they differ by more than rounding does; do not train on this device in this"
                                + " precision, and try --device cpu or --precision float32 to see which of them it is");
    }

    /** The result of a check that may break off, which is a fault like any other: the checks after it go on. */
    public static CheckResult attempt(String check, String subject, Supplier<CheckResult> body) {
        try {
            return body.get();
        } catch (RuntimeException | LinkageError e) {
            return fail(check, subject, "broke off: " + firstLine(e));
        }
    }

    /** The first line of what a failure says; its type where it says nothing. */
    public static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }

    public boolean isFailure() {
        return verdict == CheckVerdict.FAIL;
    }
}
