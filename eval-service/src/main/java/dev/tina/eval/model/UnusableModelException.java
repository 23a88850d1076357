package dev.tina.eval.model;

/** A model or an adapter that cannot be judged: says which, and what would do. */
final class UnusableModelException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableModelException(String message) {
        super(message);
    }

    UnusableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
