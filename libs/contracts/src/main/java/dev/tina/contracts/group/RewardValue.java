package dev.tina.contracts.group;

import dev.tina.common.Require;

/** What one reward says of one completion: a number, or why there is none. Absent is not zero. */
public sealed interface RewardValue {

    /** A reward that could be computed. */
    record Present(double value) implements RewardValue {
        public Present {
            Require.that(Double.isFinite(value), "reward value", value, "a finite number");
        }
    }

    /** A reward that could not. */
    record Absent(String reason) implements RewardValue {
        public Absent {
            Require.notBlank("reason", reason);
        }
    }
}
