package dev.tina.device;

/** A device that was asked for and cannot be had; the message says why, and what to do next. */
public final class UnusableDevice extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableDevice(String message) {
        super(message);
    }
}
