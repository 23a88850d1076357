package dev.tina.tasks.arithmetic;

import dev.tina.common.Require;
import java.util.List;

/** How a problem is worked out by hand. */
public sealed interface Working {

    /** The value the working ends with. */
    long value();

    /** One sum or difference, digit by digit from the right; the left operand is the larger. */
    record Columns(Step step) implements Working {

        public Columns {
            boolean fits = step.right() >= 0 && step.left() >= step.right() && step.operation() != Operation.TIMES;
            Require.that(fits, "step", step, "a sum or a difference with the larger operand first");
        }

        @Override
        public long value() {
            return step.value();
        }
    }

    /** Operations one after the other, each but the first using the value of the one before. */
    record Steps(List<Step> steps) implements Working {

        public Steps {
            steps = List.copyOf(steps);
            Require.that(!steps.isEmpty(), "steps", "none", "at least one");
        }

        @Override
        public long value() {
            return steps.getLast().value();
        }
    }
}
