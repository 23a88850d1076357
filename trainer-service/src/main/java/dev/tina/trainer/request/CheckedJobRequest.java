package dev.tina.trainer.request;

import dev.tina.recipe.Recipe;
import dev.tina.trainer.job.JobLabels;
import dev.tina.trainer.plan.JobTasks;
import dev.tina.trainer.provenance.StartingVersion;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A job that may be made.
 *
 * @param recipe in which nothing is left open
 * @param base where its base lies
 * @param start what it begins with; null for an untrained adapter
 */
record CheckedJobRequest(
        JobLabels labels,
        Recipe recipe,
        Path base,
        @Nullable StartingVersion start,
        JobTasks tasks) {}
