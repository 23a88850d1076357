package dev.tina.eval.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.eval.statistics.Power;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation could tell; points are hundredths of Pass@1.
 *
 * @param detectable the smallest difference found four times in five, in points
 * @param points the difference that is wanted; 0 for none
 * @param samplesNeeded of each of these tasks for the wanted difference; absent where no number is enough
 * @param tasksNeeded for the wanted difference, at this number of samples
 * @param assumed what the figures rest on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PowerView(
        int tasks,
        int samplesPerTask,
        double detectable,
        double points,
        @Nullable Long samplesNeeded,
        @Nullable Long tasksNeeded,
        Power assumed) {

    static PowerView of(Power power, int tasks, int samplesPerTask, double difference) {
        OptionalLong samples = difference > 0 ? power.samplesNeeded(difference, tasks) : OptionalLong.empty();
        return new PowerView(
                tasks,
                samplesPerTask,
                100 * power.detectable(tasks, samplesPerTask),
                100 * difference,
                samples.isPresent() ? (Long) samples.getAsLong() : null,
                difference > 0 ? (Long) power.tasksNeeded(difference, samplesPerTask) : null,
                power);
    }
}
