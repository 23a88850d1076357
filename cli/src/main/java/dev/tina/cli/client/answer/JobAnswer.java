package dev.tina.cli.client.answer;

import com.fasterxml.jackson.annotation.JsonAlias;
import dev.tina.contracts.JobState;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A training job. A list of jobs has no recipes, and an older gateway fewer figures.
 *
 * @param recipeName the recipe that it was made from, where it has a name
 * @param base the model, as a list of jobs says it
 * @param step number of finished steps
 * @param policyVersion the newest; absent before version 0
 * @param bestVersion the one with the highest Pass@1 on the job's own held-out tasks
 * @param recipe every key of it
 * @param reward mean reward of the last step
 * @param deviceSeconds of all roles together
 * @param secondsLeft until its last step, as far as its steps can tell
 * @param stepTime what the time of its last steps went to
 * @param heldOut how its held-out tasks were held against its training tasks
 * @param transitionStep where its phase transition lies, once found
 * @param waitingFor what it waits for in vain, such as a rollout worker
 * @param failure why it failed
 * @param pauseReason why it paused by itself
 */
public record JobAnswer(
        String id,
        @Nullable String name,
        List<String> tags,
        @Nullable String note,
        JobState state,
        @JsonAlias("preset") @Nullable String recipeName,
        @Nullable String base,
        int step,
        int steps,
        @Nullable Integer policyVersion,
        @Nullable Integer bestVersion,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        JsonNode recipe,
        @Nullable Double reward,
        @Nullable HeadlineAnswer headline,
        @Nullable SignalsAnswer signals,
        @Nullable OutcomeAnswer outcome,
        @Nullable StepTimeAnswer stepTime,
        @Nullable Double deviceSeconds,
        @Nullable Double dollars,
        @Nullable Double secondsLeft,
        @Nullable HeldOutAnswer heldOut,
        @Nullable CostAnswer cost,
        @Nullable Integer transitionStep,
        @Nullable String waitingFor,
        @Nullable String failure,
        @Nullable String pauseReason) {

    private static final int SHORT_ID = 8;

    public JobAnswer {
        Objects.requireNonNull(id, "a job must have an id");
        Objects.requireNonNull(state, "a job must have a state");
        tags = Objects.requireNonNullElse(tags, List.of());
        recipe = Objects.requireNonNullElse(recipe, MissingNode.getInstance());
    }

    /** The start of its id, which tells it from others nearly always. */
    public String shortId() {
        return id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    /** Its name, else that of its recipe, else the start of its id. */
    public String title() {
        return Objects.requireNonNullElseGet(name, () -> Objects.requireNonNullElseGet(recipeName, this::shortId));
    }

    public boolean hasSucceeded() {
        return state == JobState.SUCCEEDED;
    }

    /** Whether it will not succeed by itself: it failed, was cancelled, or paused for a reason of its own. */
    public boolean isStuck() {
        return (state.isFinal() && !hasSucceeded()) || isPausedByItself();
    }

    public boolean isPausedByItself() {
        return state == JobState.PAUSED && pauseReason != null;
    }

    /** Whether its end is known, and no step had anything to learn from. */
    public boolean isNothingLearned() {
        return outcome != null && outcome.isNothingLearned();
    }

    /** Whether its versions are judged, and training did not help. */
    public boolean isNotBetter() {
        return outcome != null && outcome.isNotBetter();
    }

    /** The newest policy version; 0 before any was learned. */
    public int lastVersion() {
        return policyVersion == null ? 0 : policyVersion;
    }

    /** Whether its policy versions are judged on held-out tasks. */
    public boolean isJudged() {
        return recipe.path("evaluation").isObject();
    }

    /** The names of its rewards, in their order. */
    public List<String> rewards() {
        return recipe.path("rewards")
                .valueStream()
                .map(reward -> reward.path("name").asString(""))
                .filter(reward -> !reward.isEmpty())
                .toList();
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
