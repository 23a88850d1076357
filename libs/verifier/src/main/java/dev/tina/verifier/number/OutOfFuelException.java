package dev.tina.verifier.number;

/** A verdict needs more work than it may cost. */
public final class OutOfFuelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutOfFuelException() {
        super("more work than a verdict may cost", null, false, false);
    }
}
