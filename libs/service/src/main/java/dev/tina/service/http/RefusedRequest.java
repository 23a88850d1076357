package dev.tina.service.http;

import dev.tina.common.StorableText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is refused: what of it is wrong, the value it had, and what is allowed. */
public final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String field;
    private final @Nullable String value;
    private final String allowed;

    /** Of this status, with its whole sentence. */
    public RefusedRequest(HttpStatus status, String field, @Nullable String value, String allowed, String sentence) {
        super(sentence);
        this.status = status;
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** One that is malformed: 400. */
    public static RefusedRequest malformed(String field, @Nullable String value, String allowed) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, field, value, allowed, sentence(field, value, allowed));
    }

    private static String sentence(String field, @Nullable String value, String allowed) {
        return field + " must be " + allowed + ", was " + StorableText.inSentence(value);
    }

    public HttpStatus status() {
        return status;
    }

    public String field() {
        return field;
    }

    public @Nullable String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
