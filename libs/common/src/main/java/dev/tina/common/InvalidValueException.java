package dev.tina.common;

import org.jspecify.annotations.Nullable;

/** A value that a field cannot have: the field, the value, and what is allowed; the message is meant for users. */
public final class InvalidValueException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    /** @param allowed what the field may be, as it reads after "must be" */
    public InvalidValueException(String field, @Nullable Object value, String allowed) {
        super(field + " must be " + allowed + ", was " + value);
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
