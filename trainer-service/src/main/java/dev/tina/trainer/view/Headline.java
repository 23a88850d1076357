package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.recipe.HeldOutEvaluation;
import dev.tina.trainer.dynamics.Dynamics;
import dev.tina.trainer.dynamics.HeldOutResult;
import dev.tina.trainer.job.Job;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job's training came to: Pass@1 on its own held-out tasks, of no other.
 *
 * @param taskSet the recipe's evaluation.taskSet
 * @param base version 0, before the training
 * @param best the best of those judged, of equals the last
 * @param last the last of those judged
 */
record Headline(String taskSet, Version base, Version best, Version last) {

    /**
     * How a version did.
     *
     * @param greedy share of the tasks that the likeliest tokens solve; absent where that is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Version(
            int policyVersion, Interval passAt1, @Nullable Double greedy) {}

    /**
     * A share of the held-out tasks.
     *
     * @param low lower end of its 95 % interval
     * @param high upper end of its 95 % interval
     */
    record Interval(double value, double low, double high) {}

    /** Null until version 0 is judged. */
    static @Nullable Headline of(Job job, Dynamics course) {
        HeldOutEvaluation own = job.recipe().evaluation();
        Optional<HeldOutResult> base = course.of(0);
        Optional<HeldOutResult> best = course.bestResult();
        return own == null || base.isEmpty() || best.isEmpty()
                ? null
                : new Headline(
                        own.taskSet(),
                        version(base.get()),
                        version(best.get()),
                        version(course.judged().getLast()));
    }

    private static Version version(HeldOutResult result) {
        return new Version(
                result.policyVersion(), new Interval(result.passAt1(), result.low(), result.high()), result.greedy());
    }
}
