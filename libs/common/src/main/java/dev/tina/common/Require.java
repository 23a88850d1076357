package dev.tina.common;

import org.jspecify.annotations.Nullable;

/** Refuses a value by naming its field, the value and what is allowed. */
public final class Require {

    private Require() {}

    /**
     * Checks one field.
     *
     * @param allowed what the field may be, as it reads after "must be"
     * @throws InvalidInput when {@code holds} is false
     */
    public static void that(boolean holds, String field, @Nullable Object value, String allowed) {
        if (!holds) {
            throw new InvalidInput(field, value, allowed);
        }
    }

    /**
     * Checks a value that no user typed in, such as a number of a file's header.
     *
     * @param rule the whole of it, as "beta1 must be below 1"
     * @throws IllegalArgumentException when {@code holds} is false
     */
    public static void rule(boolean holds, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + value);
        }
    }

    /** @throws InvalidInput when the text is empty or has spaces alone */
    public static void notBlank(String field, String value) {
        that(!value.isBlank(), field, value, "a text");
    }

    /** @throws InvalidInput when the text is no SHA-256 as {@link Sha256#hex} writes it */
    public static void sha256(String field, String value) {
        that(value.matches("[0-9a-f]{64}"), field, value, "64 lower-case hexadecimal digits");
    }
}
