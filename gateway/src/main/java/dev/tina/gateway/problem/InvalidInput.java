package dev.tina.gateway.problem;

import org.jspecify.annotations.Nullable;

/** Something in a request that is not allowed: which field, what it was, what it may be. */
public final class InvalidInput extends RuntimeException {

    private final String field;
    private final transient @Nullable Object value;
    private final transient Object allowed;

    public InvalidInput(String field, @Nullable Object value, Object allowed) {
        super(field + " must be " + allowed + ", was " + value);
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    String field() {
        return field;
    }

    @Nullable
    Object value() {
        return value;
    }

    Object allowed() {
        return allowed;
    }
}
