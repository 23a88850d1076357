package dev.tina.trainer.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.trainer.phase.StepPhase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the time of a job's last steps, ten at most, went to.
 *
 * @param bound the phase with the largest share; absent until a step is finished
 * @param steps how many steps the shares are of
 * @param shares of these steps' time by phase (sampling, rewards, evaluation, learning, saving, idle), 1 together; none
 *     until a step is finished
 * @param sentence the same in words, with what would help
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepTimeView(@Nullable StepPhase bound, int steps, Map<String, Double> shares, String sentence) {}
