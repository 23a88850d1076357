package dev.tina.trainer.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.learn.LearnerPlan;
import dev.tina.trainer.plan.PromptCheck;
import dev.tina.trainer.provenance.HeldOutCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job that was asked for and not made.
 *
 * @param recipe every key of it
 * @param recipeName absent where the recipe was given whole
 * @param tasks of the training set, after its filter
 * @param prompts the first, as the model gets them
 * @param tooLong prompts over {@code lengths.prompt}, which are passed over
 * @param memory what the learner would take of its own; absent where that is not planned
 * @param heldOut what was checked of the held-out tasks; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobPlan(
        String name,
        Recipe recipe,
        @Nullable String recipeName,
        String baseFolder,
        int tasks,
        List<PromptCheck.Shown> prompts,
        PromptCheck.TooLong tooLong,
        @Nullable LearnerPlan memory,
        @Nullable HeldOutCheck heldOut,
        Work work,
        Forecast estimate) {}
