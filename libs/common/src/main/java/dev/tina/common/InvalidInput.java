package dev.tina.common;

import org.jspecify.annotations.Nullable;

/** Refuses a value: names its field, the value it had and what is allowed. The message is meant for users. */
public final class InvalidInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient @Nullable Object value;
    private final String allowed;

    /** @param allowed what the field may be, as it reads after "must be" */
    public InvalidInput(String field, @Nullable Object value, String allowed) {
        this(
                field,
                value,
                allowed,
                StorableText.shown(field) + " must be " + allowed + ", was "
                        + StorableText.inSentence(value == null ? null : value.toString()));
    }

    /** An input whose whole sentence is given. */
    public InvalidInput(String field, @Nullable Object value, String allowed, String sentence) {
        super(sentence);
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** The same complaint, which starts with the field, about the field within an enclosing one; an empty name is the whole of it. */
    public InvalidInput within(String enclosing) {
        if (enclosing.isEmpty()) {
            return this;
        }
        return named(field.isEmpty() ? enclosing : enclosing + "." + field);
    }

    /** The same complaint, which starts with the field, of a field of another name. */
    public InvalidInput named(String other) {
        String sentence = String.valueOf(getMessage());
        String shown = StorableText.shown(field);
        boolean startsWithField = sentence.startsWith(shown);
        return new InvalidInput(
                other,
                value,
                allowed,
                startsWithField ? StorableText.shown(other) + sentence.substring(shown.length()) : sentence);
    }

    public String field() {
        return field;
    }

    /** Null where it is absent. */
    public @Nullable Object value() {
        return value;
    }

    public String allowed() {
        return allowed;
    }
}
