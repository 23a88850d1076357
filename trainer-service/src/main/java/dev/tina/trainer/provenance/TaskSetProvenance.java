package dev.tina.trainer.provenance;

import dev.tina.tasks.TaskSet;
import org.jspecify.annotations.Nullable;

/**
 * Tasks a job was made with.
 *
 * @param name the task set's
 * @param sha256 over id, problem and reference answer of each task in order, after the recipe's filter
 * @param revision the commit of the data set on the hub; null where it is not of the hub
 */
public record TaskSetProvenance(
        String name, String sha256, @Nullable String revision) {

    static TaskSetProvenance of(TaskSet tasks) {
        String commit = tasks.report().revision();
        return new TaskSetProvenance(tasks.name(), tasks.sha256(), commit.isEmpty() ? null : commit);
    }
}
