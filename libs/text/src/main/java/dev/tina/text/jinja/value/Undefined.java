package dev.tina.text.jinja.value;

import dev.tina.text.jinja.limit.EvaluationException;

/** A value that is not there: prints as nothing, is false, has no items; reading anything from it is an error. */
public record Undefined(String problem) {
    public static Undefined of(String what) {
        return new Undefined(what + " is undefined");
    }

    /** A method that is forbidden because it would change the value; it counts as undefined. */
    public static Undefined forbidden(String what) {
        return new Undefined(what + " is not allowed, as it changes the value");
    }

    public EvaluationException error() {
        return new EvaluationException(problem);
    }

    /** All are the same value. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Undefined;
    }

    @Override
    public int hashCode() {
        return 1;
    }
}
