package dev.tina.policy.kernel;

/** A way of multiplying rows with a frozen matrix. */
public enum Kernel {
    /** The matrix as it is in the checkpoint; every call arranges it anew for the processor. */
    PLAIN(0),
    /** The matrix arranged once for the processor by oneDNN. */
    ONEDNN(1);

    private final long number;

    Kernel(long number) {
        this.number = number;
    }

    /** The number by which {@code pack.py} knows it. */
    long number() {
        return number;
    }
}
