package dev.tina.eval.api;

/** A request whose field has a value that is not allowed. */
class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    InvalidFieldException(String field, Object value, String allowed) {
        super(field + " must be " + allowed + ", was " + value);
        this.field = field;
        this.value = String.valueOf(value);
        this.allowed = allowed;
    }

    String field() {
        return field;
    }

    String value() {
        return value;
    }

    String allowed() {
        return allowed;
    }
}
