package dev.tina.recipe;

import dev.tina.common.Require;

/** Refuses a whole number outside its bounds. */
final class WholeNumber {

    private WholeNumber() {}

    static void between(String key, int value, int low, int high) {
        Require.that(value >= low && value <= high, key, value, "between " + low + " and " + high);
    }
}
