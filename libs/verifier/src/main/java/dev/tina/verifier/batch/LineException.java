package dev.tina.verifier.batch;

/** A line that is no case: its number, what is wrong with it and what it should be. */
public final class LineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LineException(long line, String fault) {
        super("line " + line + ": " + fault);
    }
}
