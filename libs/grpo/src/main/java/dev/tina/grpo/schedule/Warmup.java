package dev.tina.grpo.schedule;

import dev.tina.common.Require;

/** The number of steps in which the learning rate rises linearly from 0 to its full value. */
public sealed interface Warmup {

    /** In steps, of a plan of so many. */
    int steps(int plannedSteps);

    /** A number of steps; 0 for none. */
    record Steps(int count) implements Warmup {
        public Steps {
            Require.that(count >= 0, "warmup.steps", count, "at least 0");
        }

        @Override
        public int steps(int plannedSteps) {
            return count;
        }
    }

    /** A share of the planned steps, rounded up. */
    record Share(double share) implements Warmup {
        public Share {
            Require.that(share >= 0 && share <= 1, "warmup.share", share, "between 0 and 1");
        }

        @Override
        public int steps(int plannedSteps) {
            return (int) Math.ceil(plannedSteps * share);
        }
    }
}
