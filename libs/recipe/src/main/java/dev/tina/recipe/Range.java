package dev.tina.recipe;

import dev.tina.common.InvalidInput;

/** Refuses a number outside its bounds. */
final class Range {

    private Range() {}

    static void require(String key, int value, int low, int high) {
        InvalidInput.require(value >= low && value <= high, key, value, "between " + low + " and " + high);
    }
}
