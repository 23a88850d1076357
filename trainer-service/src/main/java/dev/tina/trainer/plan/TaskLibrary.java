package dev.tina.trainer.plan;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.TaskSets;
import dev.tina.trainer.recipe.InvalidInput;
import dev.tina.trainer.recipe.Recipe;
import java.util.List;
import java.util.Map;

/** Opens a recipe's task sets. */
public final class TaskLibrary {

    /** The tasks to learn from that pass the recipe's filter; throws {@link InvalidInput}. */
    public TaskSet training(Recipe recipe) {
        TaskSet all = open("taskSet", recipe.taskSetName());
        List<Task> kept = all.tasks().stream()
                .filter(task -> passes(task, recipe.taskFilter()))
                .toList();
        if (kept.isEmpty()) {
            throw new InvalidInput(
                    "taskFilter", recipe.taskFilter(), "passed by at least one of " + all.size() + " tasks");
        }
        return kept.size() == all.size() ? all : new TaskSet(all.name(), kept);
    }

    /** Throws {@link InvalidInput} if a task set of the recipe cannot be opened. */
    public void check(Recipe recipe) {
        training(recipe);
        if (recipe.evaluation() != null) {
            open("evaluation.taskSet", recipe.evaluation().taskSet());
        }
    }

    private static boolean passes(Task task, Map<String, List<String>> filter) {
        return filter.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().contains(task.metadata().getOrDefault(wanted.getKey(), "")));
    }

    private static TaskSet open(String field, String name) {
        try {
            return TaskSets.open(name);
        } catch (TaskSetException e) {
            throw new InvalidInput(field, e.value(), e.allowed(), field + ": " + e.getMessage());
        }
    }
}
