package dev.tina.eval.request;

import dev.tina.common.StorableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request whose field has a value that is not allowed. */
public class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable String value;
    private final String allowed;

    public InvalidFieldException(String field, @Nullable Object value, String allowed) {
        this(field, value, allowed, field + " must be " + allowed + ", was " + StorableText.inSentence(text(value)));
    }

    InvalidFieldException(String field, @Nullable Object value, String allowed, String sentence) {
        super(sentence);
        this.field = field;
        this.value = text(value);
        this.allowed = allowed;
    }

    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof JsonNode node && node.isString()) {
            return node.asString();
        }
        return value == null ? null : value.toString();
    }

    public String field() {
        return field;
    }

    /** Null where it is absent. */
    public @Nullable String value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
