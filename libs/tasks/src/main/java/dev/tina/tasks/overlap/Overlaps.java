package dev.tina.tasks.overlap;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    /**
     * Each task of a held-out set that stands in the training set too, by its place, with the most alike training task. The
     * training set is read once and not kept, however large it is.
     */
    public static SortedMap<Integer, Overlap> ofHeldOut(TaskSet heldOut, TaskSet training, OverlapRule rule) {
        SearchedTasks searched = new SearchedTasks(heldOut, rule);
        SortedMap<Integer, Overlap> closest = new TreeMap<>();
        for (Task task : training.tasks()) {
            searched.allAlike(task, training.name())
                    .forEach((place, overlap) ->
                            closest.merge(place, overlap, (known, next) -> next.isCloserThan(known) ? next : known));
        }
        return closest;
    }
}
