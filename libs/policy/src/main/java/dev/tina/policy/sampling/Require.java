package dev.tina.policy.sampling;

/** Checks that name the field, the value it has and what is allowed. */
final class Require {

    private Require() {}

    static void that(boolean holds, String field, Object value, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException(field + " must be " + allowed + ", was " + value);
        }
    }
}
