package dev.tina.verifier.read.character;

/** A text that is no answer this package can read. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableException(String reason) {
        super(reason, null, false, false);
    }

    /** In a few words. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
