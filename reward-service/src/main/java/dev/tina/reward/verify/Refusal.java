package dev.tina.reward.verify;

import org.springframework.http.HttpStatus;

/** A request that is refused: the field, the value it had and what is allowed. */
final class Refusal extends RuntimeException {

    private static final int LONGEST_VALUE = 200;

    private final HttpStatus status;
    private final String field;
    private final String value;
    private final String allowed;

    private Refusal(HttpStatus status, String field, String value, String allowed) {
        super(field + " must be " + allowed + ", was " + shortened(value));
        this.status = status;
        this.field = field;
        this.value = shortened(value);
        this.allowed = allowed;
    }

    static Refusal of(String field, Object value, String allowed) {
        return new Refusal(HttpStatus.BAD_REQUEST, field, String.valueOf(value), allowed);
    }

    static Refusal tooLarge(String field, Object value, String allowed) {
        return new Refusal(HttpStatus.CONTENT_TOO_LARGE, field, String.valueOf(value), allowed);
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
    }

    HttpStatus status() {
        return status;
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
