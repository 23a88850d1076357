package dev.tina.grpo.check;

/** Refuses a value by naming its field, the value and what is allowed. */
public final class Require {

    private Require() {}

    /**
     * Checks one field.
     *
     * @throws IllegalArgumentException when {@code holds} is false
     */
    public static void that(boolean holds, String field, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(field + " must be " + allowed + ", was " + value);
        }
    }
}
