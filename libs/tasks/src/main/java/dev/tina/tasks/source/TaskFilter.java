package dev.tina.tasks.source;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.overlap.Overlap;
import dev.tina.tasks.overlap.OverlapRule;
import dev.tina.tasks.overlap.Overlaps;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Chooses the tasks that a set keeps after it was read; the steps follow the order of the fields.
 *
 * @param dropDuplicates whether a problem that an earlier task has too is left out
 * @param against the names of the benchmarks whose problems are left out
 * @param holdout the split, if there is one
 * @param validation whether its held-out part is meant
 * @param limit the most tasks there may be, the first ones
 */
record TaskFilter(
        boolean dropDuplicates, List<String> against, Optional<Holdout> holdout, boolean validation, long limit) {

    static final List<String> KEYS = List.of("drop", "against", "holdout", "seed", "part", "limit");

    static TaskFilter of(SetQuery query) {
        if (!query.has("holdout") && (query.has("part") || query.has("seed"))) {
            throw new TaskSetException("taskSet.holdout", "missing", "given where part or seed is");
        }
        long seed = query.number("seed", 1, Long.MIN_VALUE);
        return new TaskFilter(
                query.oneOf("drop", "", "", "duplicates").equals("duplicates"),
                query.list("against"),
                query.text("holdout").map(share -> Holdout.parse(share, seed)),
                query.oneOf("part", "train", "train", "validation").equals("validation"),
                query.number("limit", Long.MAX_VALUE, 1));
    }

    /**
     * What is left.
     *
     * @param open opens the benchmarks
     */
    TaskSet apply(TaskSet set, Function<String, TaskSet> open) {
        TaskSet rest = dropDuplicates ? without(set, "duplicate", Overlaps.within(set, OverlapRule.USUAL)) : set;
        for (String benchmark : against) {
            rest = without(
                    rest, "stands in " + benchmark, Overlaps.between(rest, open.apply(benchmark), OverlapRule.USUAL));
        }
        return head(part(rest));
    }

    private static TaskSet without(TaskSet set, String reason, List<Overlap> overlaps) {
        Set<String> ids = overlaps.stream().map(Overlap::taskId).collect(Collectors.toSet());
        return set.only(reason, task -> !ids.contains(task.id()));
    }

    private TaskSet part(TaskSet set) {
        return holdout.map(split -> validation ? split.validation(set) : split.train(set))
                .orElse(set);
    }

    private TaskSet head(TaskSet set) {
        if (limit >= set.size()) {
            return set;
        }
        Set<String> first = set.tasks().stream().limit(limit).map(Task::id).collect(Collectors.toSet());
        return set.only("beyond the limit", task -> first.contains(task.id()));
    }
}
