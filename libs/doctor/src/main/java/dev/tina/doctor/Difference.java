package dev.tina.doctor;

import dev.tina.common.Require;

/**
 * The largest difference that a check found beside the largest that is allowed.
 *
 * @param largest NaN where something was not a number
 * @param unit of both, such as nats
 */
public record Difference(double largest, double bound, String unit) {

    public Difference {
        Require.that(bound >= 0, "bound", bound, "at least 0");
        Require.notBlank("unit", unit);
    }

    /** Whether the difference is allowed; one that is not a number never is. */
    public boolean isWithin() {
        return largest <= bound;
    }
}
