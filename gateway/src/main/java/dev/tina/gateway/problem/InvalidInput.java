package dev.tina.gateway.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Something in a request that is not allowed: which field, what it was, what it may be. */
public final class InvalidInput extends RuntimeException {

    private final HttpStatus status;
    private final String field;
    private final transient @Nullable Object value;
    private final transient Object allowed;

    public InvalidInput(String field, @Nullable Object value, Object allowed) {
        this(
                HttpStatus.UNPROCESSABLE_CONTENT,
                field,
                value,
                allowed,
                field + " must be " + allowed + ", was " + Problem.shown(value == null ? null : value.toString()));
    }

    InvalidInput(HttpStatus status, String field, @Nullable Object value, Object allowed, String sentence) {
        super(sentence);
        this.status = status;
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** Something that is asked for by name and is not there: 404. */
    public static InvalidInput unknown(String field, Object value, String allowed) {
        return new InvalidInput(
                HttpStatus.NOT_FOUND, field, value, allowed, field + " must be " + allowed + ", was " + value);
    }

    HttpStatus status() {
        return status;
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
