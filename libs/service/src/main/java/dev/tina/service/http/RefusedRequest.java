package dev.tina.service.http;

import dev.tina.common.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused by a status of its own. Where a request can be read and says something that is not allowed,
 * {@link InvalidInput} alone refuses it: 422.
 */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final InvalidInput input;

    public RefusedRequest(HttpStatus status, InvalidInput input) {
        super(input.getMessage());
        this.status = status;
        this.input = input;
    }

    /** A request that cannot be read: 400. */
    public static RefusedRequest malformed(String field, @Nullable Object value, String allowed) {
        return malformed(new InvalidInput(field, value, allowed));
    }

    /** The same with a sentence of its own. */
    static RefusedRequest malformed(InvalidInput input) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, input);
    }

    /** Something that is asked for by its id and is not there: 404. */
    public static RefusedRequest unknown(String field, Object value, String allowed, String sentence) {
        return new RefusedRequest(HttpStatus.NOT_FOUND, new InvalidInput(field, value, allowed, sentence));
    }

    /** A body, or a part of it, that is too large: 413. */
    public static RefusedRequest tooLarge(String field, Object value, String allowed) {
        return new RefusedRequest(HttpStatus.CONTENT_TOO_LARGE, new InvalidInput(field, value, allowed));
    }

    HttpStatus status() {
        return status;
    }

    InvalidInput input() {
        return input;
    }
}
