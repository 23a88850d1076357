package dev.tina.recipe;

import dev.tina.common.Require;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are learned from.
 *
 * @param taskSet the tasks by name; never null in a checked recipe
 * @param taskFilter metadata a task must have: allowed values by name; empty for all tasks
 */
public record TaskChoice(@Nullable String taskSet, Map<String, List<String>> taskFilter) {

    public TaskChoice {
        Require.that(taskSet != null && !taskSet.isBlank(), "taskSet", taskSet, "the name of a task set");
        taskFilter = Collections.unmodifiableMap(new TreeMap<>(taskFilter));
    }
}
