package dev.tina.tasks.arithmetic;

import java.util.List;

/** How a problem is worked out by hand. */
public sealed interface Working {

    /** The value the working ends with. */
    long value();

    /** One sum or difference, digit by digit from the right; the left operand is the larger. */
    record Columns(Step step) implements Working {

        public Columns {
            if (step.right() < 0 || step.left() < step.right() || step.operation() == Operation.TIMES) {
                throw new IllegalArgumentException("columns need a sum or difference, the larger first, was " + step);
            }
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
            if (steps.isEmpty()) {
                throw new IllegalArgumentException("steps must be at least one, were none");
            }
        }

        @Override
        public long value() {
            return steps.getLast().value();
        }
    }
}
