package dev.tina.tasks.overlap;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import java.util.ArrayList;
import java.util.List;

/** Finds problems that stand twice. */
public final class Overlaps {

    private Overlaps() {}

    /** Each task whose problem an earlier task of the set has too, with the most alike such task. */
    public static List<Overlap> within(TaskSet set, OverlapRule rule) {
        SearchedTasks earlier = new SearchedTasks(set, rule);
        List<Overlap> found = new ArrayList<>();
        for (int place = 0; place < set.size(); place++) {
            earlier.alikeBefore(place).ifPresent(found::add);
        }
        return found;
    }

    /** Each task of {@code set} whose problem stands in {@code benchmark} too, with the most alike task there. */
    public static List<Overlap> between(TaskSet set, TaskSet benchmark, OverlapRule rule) {
        SearchedTasks others = new SearchedTasks(benchmark, rule);
        List<Overlap> found = new ArrayList<>();
        for (Task task : set.tasks()) {
            others.alike(task).ifPresent(found::add);
        }
        return found;
    }
}
