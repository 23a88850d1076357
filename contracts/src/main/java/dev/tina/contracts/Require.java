package dev.tina.contracts;

/** Checks that name the field, the value it has and what is allowed. */
final class Require {

    private Require() {}

    static void that(boolean holds, String field, Object value, String allowed) {
        if (!holds) {
            throw new InvalidValueException(field, value, allowed);
        }
    }

    static void notBlank(String field, String value) {
        that(!value.isBlank(), field, "blank", "a text");
    }

    static void sha256(String field, String value) {
        that(value.matches("[0-9a-f]{64}"), field, value, "64 lower-case hexadecimal digits");
    }
}
