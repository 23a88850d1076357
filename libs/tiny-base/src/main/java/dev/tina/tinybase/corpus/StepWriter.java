package dev.tina.tinybase.corpus;

import dev.tina.tasks.arithmetic.Step;
import java.util.List;

/** Writes steps such as {@code 27-2=25}; a step takes over what the one before really arrived at. */
final class StepWriter {

    private StepWriter() {}

    static Scratchpad write(List<Step> steps, Mistakes slips) {
        StringBuilder text = new StringBuilder();
        long result = 0;
        Step before = null;
        for (Step step : steps) {
            Step written = before == null ? step : carryOn(step, before.value(), result);
            result = slips.maybe(written.value(), 0, Long.MAX_VALUE);
            text.append(written).append('=').append(result).append('\n');
            before = step;
        }
        return new Scratchpad(text.toString(), result);
    }

    private static Step carryOn(Step step, long right, long written) {
        return step.left() == right
                ? new Step(written, step.operation(), step.right())
                : new Step(step.left(), step.operation(), written);
    }
}
