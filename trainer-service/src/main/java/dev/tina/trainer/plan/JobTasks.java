package dev.tina.trainer.plan;

import dev.tina.rewards.catalogue.ReferenceReport;
import dev.tina.tasks.TaskSet;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a job that is to be made, all of them read and checked.
 *
 * @param training those to learn from
 * @param references which of their reference answers cannot be used
 * @param evaluation the held-out set; null where there is none
 * @param heldOut what was found of it; null where there is none
 */
public record JobTasks(
        TaskSet training,
        ReferenceReport references,
        @Nullable TaskSet evaluation,
        @Nullable HeldOut heldOut) {}
