package dev.tina.rewards.parameter;

import dev.tina.common.Nearest;
import java.util.Collection;

/** A reward that cannot be made as asked: the field within its specification, the value it had and what is allowed. */
public final class InvalidRewardException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;
    private final String allowed;

    InvalidRewardException(String field, String value, String allowed) {
        this(field, value, allowed, field + " must be " + allowed + ", was " + value);
    }

    private InvalidRewardException(String field, String value, String allowed, String sentence) {
        super(sentence);
        this.field = field;
        this.value = value;
        this.allowed = allowed;
    }

    /** A name that is not among those known; the message ends with the nearest that is. */
    public static InvalidRewardException unknown(String field, String name, Collection<String> known) {
        String names = String.join(", ", known);
        String allowed = names.isEmpty() ? "left out, for there are none" : "one of " + names;
        String nearest = Nearest.to(name, known)
                .map(meant -> "; did you mean " + meant + "?")
                .orElse("");
        return new InvalidRewardException(
                field, name, allowed, field + " must be " + allowed + ", was " + name + nearest);
    }

    /** {@code name}, or {@code parameters.} and the parameter's name. */
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
