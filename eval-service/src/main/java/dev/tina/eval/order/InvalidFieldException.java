package dev.tina.eval.order;

import org.jspecify.annotations.Nullable;

/** A request whose field has a value that is not allowed. */
public class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    public InvalidFieldException(String field, @Nullable Object value, String allowed) {
        this(field, value, allowed, field + " must be " + allowed + ", was " + value);
    }

    InvalidFieldException(String field, @Nullable Object value, String allowed, String sentence) {
        super(sentence);
        this.field = field;
        this.value = String.valueOf(value);
        this.allowed = allowed;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
