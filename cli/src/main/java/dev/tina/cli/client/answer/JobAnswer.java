package dev.tina.cli.client.answer;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.tina.contracts.JobState;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A training job.
 *
 * @param preset the recipe that it was made from, where it has a name
 * @param step number of finished steps
 * @param policyVersion the newest; absent before version 0
 * @param recipe every key of it
 * @param transitionStep where its phase transition lies, once found
 * @param waitingFor what it waits for in vain, such as a rollout worker
 * @param failure why it failed
 * @param pauseReason why it paused by itself
 */
public record JobAnswer(
        String id,
        JobState state,
        @JsonAlias("recipeName") @Nullable String preset,
        int step,
        int steps,
        @Nullable Integer policyVersion,
        @Nullable String createdAt,
        JsonNode recipe,
        @Nullable CostAnswer cost,
        @Nullable Integer transitionStep,
        @Nullable String waitingFor,
        @Nullable String failure,
        @Nullable String pauseReason) {

    public JobAnswer {
        Objects.requireNonNull(id, "a job must have an id");
        Objects.requireNonNull(state, "a job must have a state");
        recipe = Objects.requireNonNullElse(recipe, MissingNode.getInstance());
    }

    public boolean hasSucceeded() {
        return state == JobState.SUCCEEDED;
    }

    /** Whether it will not succeed by itself: it failed, was cancelled, or paused for a reason of its own. */
    public boolean isStuck() {
        return (state.isFinal() && !hasSucceeded()) || (state == JobState.PAUSED && pauseReason != null);
    }

    /** The newest policy version; 0 before any was learned. */
    public int lastVersion() {
        return policyVersion == null ? 0 : policyVersion;
    }

    /** Whether its policy versions are judged on held-out tasks. */
    public boolean isJudged() {
        return recipe.path("evaluation").isObject();
    }

    /** The evaluations on its own held-out tasks; all of them where the recipe does not name the tasks. */
    public List<EvaluationAnswer> heldOut(List<EvaluationAnswer> evaluations) {
        String own = recipe.path("evaluation").path("taskSet").asString("");
        return evaluations.stream()
                .filter(evaluation -> own.isEmpty()
                        || evaluation.taskSet() == null
                        || evaluation.taskSet().equals(own))
                .toList();
    }

    /**
     * Whether nothing more is to be waited for: it has succeeded, its first and its last version are judged if any are
     * to be, and no evaluation of the others still runs.
     *
     * @param evaluations on its held-out tasks
     */
    public boolean isDone(List<EvaluationAnswer> evaluations) {
        return hasSucceeded()
                && (!isJudged()
                        || (isOver(evaluations, 0)
                                && isOver(evaluations, lastVersion())
                                && evaluations.stream().allMatch(EvaluationAnswer::isOver)));
    }

    private static boolean isOver(List<EvaluationAnswer> evaluations, int version) {
        return evaluations.stream().anyMatch(each -> each.policyVersion() == version && each.isOver());
    }
}
