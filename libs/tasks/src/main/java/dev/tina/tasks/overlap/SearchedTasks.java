package dev.tina.tasks.overlap;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.overlap.Overlap.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Searches a task set for problems like a given one. */
final class SearchedTasks {

    private final TaskSet set;
    private final OverlapRule rule;
    private final Map<String, Integer> firstOfKey = new HashMap<>();
    private final List<Reduced> all = new ArrayList<>();
    private final NgramIndex index;

    SearchedTasks(TaskSet set, OverlapRule rule) {
        this.set = set;
        this.rule = rule;
        for (Task task : set.tasks()) {
            Reduced reduced = reduced(task);
            firstOfKey.putIfAbsent(reduced.key(), all.size());
            all.add(reduced);
        }
        index = NgramIndex.of(all.stream().map(Reduced::hashes).toList());
    }

    /** The task of this set, before the one at a place, that is most like it, if one is like enough. */
    Optional<Overlap> alikeBefore(int place) {
        return alike(set.tasks().get(place), all.get(place), place);
    }

    /** The task of this set that is most like the given one, if one is like enough. */
    Optional<Overlap> alike(Task task) {
        return alike(task, reduced(task), set.size());
    }

    private Optional<Overlap> alike(Task task, Reduced problem, int end) {
        int same = firstOfKey.getOrDefault(problem.key(), end);
        if (same < end) {
            return Optional.of(overlap(task, same, Kind.EXACT, 1));
        }
        return index.shared(problem.hashes(), end).entrySet().stream()
                .map(other -> overlap(task, other.getKey(), Kind.NGRAMS, share(problem.hashes(), other)))
                .filter(overlap -> overlap.share() >= rule.share())
                .max(Comparator.comparingDouble(Overlap::share));
    }

    /** As a whole the dialogue counts; word sequences are those of the problem, for many tasks may begin alike. */
    private Reduced reduced(Task task) {
        return new Reduced(
                ProblemWords.key(task.dialogue()), Ngrams.of(ProblemWords.of(task.problem()), rule.length()));
    }

    private record Reduced(String key, long[] hashes) {}

    private double share(long[] hashes, Map.Entry<Integer, Integer> other) {
        int shorter = Math.min(hashes.length, index.count(other.getKey()));
        return Math.min(1, other.getValue() / (double) shorter);
    }

    private Overlap overlap(Task task, int place, Kind kind, double share) {
        return new Overlap(task.id(), set.name(), set.tasks().get(place).id(), kind, share);
    }
}
