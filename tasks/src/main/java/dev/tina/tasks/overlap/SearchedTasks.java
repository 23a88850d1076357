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

/** A task set made ready to be searched for problems like a given one. */
final class SearchedTasks {

    private final TaskSet set;
    private final OverlapRule rule;
    private final Map<String, Integer> firstOfKey = new HashMap<>();
    private final NgramIndex index;

    SearchedTasks(TaskSet set, OverlapRule rule) {
        this.set = set;
        this.rule = rule;
        List<long[]> hashes = new ArrayList<>(set.size());
        for (Task task : set.tasks()) {
            firstOfKey.putIfAbsent(ProblemWords.key(task.problem()), hashes.size());
            hashes.add(Ngrams.of(ProblemWords.of(task.problem()), rule.length()));
        }
        index = NgramIndex.of(hashes);
    }

    /** The task before place {@code end} that is most like the given one, if one is like enough. */
    Optional<Overlap> alike(Task task, int end) {
        int same = firstOfKey.getOrDefault(ProblemWords.key(task.problem()), end);
        if (same < end) {
            return Optional.of(overlap(task, same, Kind.EXACT, 1));
        }
        long[] hashes = Ngrams.of(ProblemWords.of(task.problem()), rule.length());
        return index.shared(hashes, end).entrySet().stream()
                .map(other -> overlap(task, other.getKey(), Kind.NGRAMS, share(hashes, other)))
                .filter(overlap -> overlap.share() >= rule.share())
                .max(Comparator.comparingDouble(Overlap::share));
    }

    private double share(long[] hashes, Map.Entry<Integer, Integer> other) {
        int shorter = Math.min(hashes.length, index.count(other.getKey()));
        return Math.min(1, other.getValue() / (double) shorter);
    }

    private Overlap overlap(Task task, int place, Kind kind, double share) {
        return new Overlap(task.id(), set.name(), set.tasks().get(place).id(), kind, share);
    }
}
