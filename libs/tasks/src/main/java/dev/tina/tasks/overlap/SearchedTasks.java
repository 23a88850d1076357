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
import java.util.regex.Pattern;

/** Searches a task set for problems like a given one. */
final class SearchedTasks {

    /** An id that says where a task stands in its file, which is nothing of the task itself. */
    private static final Pattern ROW_NUMBER = Pattern.compile("(?:row-)?\\d+");

    private final TaskSet set;
    private final OverlapRule rule;
    private final Map<String, List<Integer>> placesOfKey = new HashMap<>();
    private final Map<String, Integer> placeOfId = new HashMap<>();
    private final List<Reduced> all = new ArrayList<>();
    private final NgramIndex index;

    SearchedTasks(TaskSet set, OverlapRule rule) {
        this.set = set;
        this.rule = rule;
        for (Task task : set.tasks()) {
            Reduced reduced = reduced(task);
            placesOfKey
                    .computeIfAbsent(reduced.key(), key -> new ArrayList<>(1))
                    .add(all.size());
            placeOfId.put(task.id(), all.size());
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
        int same = placesOf(problem).stream().findFirst().orElse(end);
        if (same < end) {
            return Optional.of(overlap(task, same, Kind.EXACT, 1));
        }
        Optional<Integer> named = placeOfSameId(task).filter(place -> place < end);
        if (named.isPresent()) {
            return named.map(place -> overlap(task, place, Kind.ID, 1));
        }
        return index.shared(problem.hashes(), end).entrySet().stream()
                .map(other -> overlap(task, other.getKey(), Kind.NGRAMS, share(problem.hashes(), other)))
                .filter(overlap -> overlap.share() >= rule.share())
                .max(Comparator.comparingDouble(Overlap::share));
    }

    /**
     * Every task of this set that is like a given one of another set, by its place. Problems that share word sequences only are
     * alike where their reference answers are the same: the same story with other numbers is another problem.
     */
    Map<Integer, Overlap> allAlike(Task task, String otherSet) {
        Reduced problem = reduced(task);
        Map<Integer, Overlap> found = new HashMap<>();
        placesOf(problem).forEach(place -> found.put(place, reverse(place, otherSet, task, Kind.EXACT, 1)));
        placeOfSameId(task).ifPresent(place -> found.putIfAbsent(place, reverse(place, otherSet, task, Kind.ID, 1)));
        index.shared(problem.hashes(), set.size()).entrySet().forEach(other -> {
            double share = share(problem.hashes(), other);
            if (share >= rule.share() && isAnswer(other.getKey(), task)) {
                found.putIfAbsent(other.getKey(), reverse(other.getKey(), otherSet, task, Kind.NGRAMS, share));
            }
        });
        return found;
    }

    private List<Integer> placesOf(Reduced problem) {
        return placesOfKey.getOrDefault(problem.key(), List.of());
    }

    private Optional<Integer> placeOfSameId(Task task) {
        return Optional.ofNullable(ROW_NUMBER.matcher(task.id()).matches() ? null : placeOfId.get(task.id()))
                .filter(place -> isAnswer(place, task));
    }

    private boolean isAnswer(int place, Task other) {
        return set.tasks().get(place).referenceAnswer().equals(other.referenceAnswer());
    }

    private Overlap reverse(int place, String otherSet, Task other, Kind kind, double share) {
        return new Overlap(set.tasks().get(place).id(), otherSet, other.id(), kind, share);
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
