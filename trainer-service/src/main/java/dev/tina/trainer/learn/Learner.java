package dev.tina.trainer.learn;

import dev.tina.contracts.GroupScored;
import dev.tina.recipe.Recipe;
import dev.tina.trainer.checkpoint.Checkpoint;
import dev.tina.trainer.plan.JobPrompts;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The algorithm behind the trainer: what it knows of models, and nothing of jobs, ledgers or Kafka. */
public interface Learner {

    /** Throws {@link dev.tina.common.InvalidInput} naming {@code base}, or a key, if the folder holds no model that can be so taught. */
    void check(Path baseFolder, Recipe recipe);

    /** What such a job would take of the learner's memory; empty for a learner that does not plan. */
    Optional<LearnerPlan> plan(Path baseFolder, Recipe recipe);

    /** The sha256 of the base's weights. */
    String fingerprint(Path baseFolder);

    /** Whether nothing tells the group's completions apart, so that there is nothing to learn from it. */
    boolean isDegenerate(Recipe recipe, GroupScored group);

    /** Measures prompts as the base's tokenizer and template see them. */
    JobPrompts.PromptGauge gauge(Path baseFolder);

    /**
     * A policy before its first update.
     *
     * @param adapter the folder of the adapter to begin with; null for an untrained one
     */
    LearningSession begin(Recipe recipe, Path baseFolder, @Nullable Path adapter);

    /** The policy as a checkpoint left it. */
    LearningSession resume(Recipe recipe, Path baseFolder, Checkpoint checkpoint);
}
