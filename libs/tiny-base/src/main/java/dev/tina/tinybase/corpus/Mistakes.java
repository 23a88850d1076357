package dev.tina.tinybase.corpus;

import java.util.Random;

/** Makes arithmetic mistakes, each step with a fixed probability. */
record Mistakes(Random random, double probability) {

    private static final int[] SMALL = {-1, 1, -2, 2};
    private static final int[] LARGE = {-1, 1, -2, 2, 10, -10};

    /** The value, or one near it that is within the bounds. */
    long maybe(long value, long least, long most) {
        if (random.nextDouble() >= probability) {
            return value;
        }
        int[] errors = value < 10 ? SMALL : LARGE;
        return Math.clamp(value + errors[random.nextInt(errors.length)], least, most);
    }
}
