package dev.tina.cli.client.answer;

import dev.tina.common.Require;

/** A share, such as Pass@1, or a difference of two shares, with the ends of its 95 % interval. */
public record EstimatedShare(double value, double low, double high) {

    public EstimatedShare {
        Require.that(Double.isFinite(value), "value", value, "a number");
    }

    /** Whether the two intervals have no share in common. */
    public boolean isApartFrom(EstimatedShare other) {
        return high < other.low || other.high < low;
    }
}
