package dev.tina.common;

import org.jspecify.annotations.Nullable;

/** Input that is refused: the field, the value it had and what is allowed. */
public final class InvalidInput extends RuntimeException {

    private final String field;
    private final @Nullable Object value;
    private final String allowed;

    public InvalidInput(String field, @Nullable Object value, String allowed) {
        super(field + " must be " + allowed + ", was "
                + StorableText.inSentence(value == null ? null : value.toString()));
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** An input whose whole sentence is given. */
    public InvalidInput(String field, @Nullable Object value, String allowed, String sentence) {
        super(sentence);
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** The same complaint, which starts with the field, about the field within an enclosing one. */
    public InvalidInput within(String enclosing) {
        return enclosing.isEmpty()
                ? this
                : new InvalidInput(enclosing + "." + field, value, allowed, enclosing + "." + getMessage());
    }

    /** The same complaint, which starts with the field, of a field of another name. */
    public InvalidInput named(String other) {
        return new InvalidInput(
                other, value, allowed, other + String.valueOf(getMessage()).substring(field.length()));
    }

    public static void require(boolean holds, String field, @Nullable Object value, String allowed) {
        if (!holds) {
            throw new InvalidInput(field, value, allowed);
        }
    }

    public String field() {
        return field;
    }

    public @Nullable Object value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
