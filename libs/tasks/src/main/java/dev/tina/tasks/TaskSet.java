package dev.tina.tasks;

import dev.tina.common.Require;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Tasks in a fixed order, under a name. */
public final class TaskSet {

    private final String name;
    private final List<Task> tasks;
    private final LoadReport report;
    private final String sha256;

    /** Throws IllegalArgumentException when there is no task or an id occurs twice. */
    public TaskSet(String name, List<Task> tasks) {
        this(name, tasks, LoadReport.of(tasks.size()));
    }

    /** The same, with what became of the rows it was read from. */
    public TaskSet(String name, List<Task> tasks, LoadReport report) {
        this.name = name;
        this.tasks = List.copyOf(tasks);
        this.report = report;
        Require.that(!this.tasks.isEmpty(), "tasks of " + name, "none", "at least one");
        requireDistinctIds(name, this.tasks);
        this.sha256 = ContentHash.of(this.tasks);
    }

    public String name() {
        return name;
    }

    public List<Task> tasks() {
        return tasks;
    }

    public int size() {
        return tasks.size();
    }

    /** How many rows there were, and what became of those that are not tasks here. */
    public LoadReport report() {
        return report;
    }

    /** SHA-256 over id, problem, reference answer and earlier turns of every task in order, as 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /**
     * The tasks that pass, in the same order; the report counts the others under the reason.
     *
     * @throws TaskSetException when none passes
     */
    public TaskSet only(String reason, Predicate<Task> passes) {
        List<Task> kept = tasks.stream().filter(passes).toList();
        if (kept.isEmpty()) {
            throw new TaskSetException(name, "none of " + size(), "a set with at least one task left (" + reason + ")");
        }
        int dropped = size() - kept.size();
        return dropped == 0 ? this : new TaskSet(name, kept, report.alsoDropped(reason, dropped));
    }

    /**
     * The tasks whose problem is not longer than {@code most} tokens.
     *
     * @param tokens counts those of a task's prompt, with whatever stands around the problem
     */
    public TaskSet withProblemsUpTo(int most, ToIntFunction<Task> tokens) {
        return only("prompt longer than " + most + " tokens", task -> tokens.applyAsInt(task) <= most);
    }

    /** The same problems without what was said before them. */
    public TaskSet withoutEarlierTurns() {
        return new TaskSet(name, tasks.stream().map(Task::alone).toList(), report);
    }

    /**
     * The task at a place of an endless seeded order: each epoch of {@link #size()} places holds every task once, and
     * no two epochs are in the same order.
     *
     * @param cursor counted from 0 over all epochs
     */
    public Task taskAt(long seed, long cursor) {
        Require.that(cursor >= 0, "cursor", cursor, "at least 0");
        Permutation epoch = new Permutation(size(), seed, cursor / size());
        return tasks.get(epoch.at(Math.toIntExact(cursor % size())));
    }

    private static void requireDistinctIds(String name, List<Task> tasks) {
        Set<String> ids = new HashSet<>();
        for (Task task : tasks) {
            Require.that(ids.add(task.id()), "task.id", "twice " + task.id(), "unique within " + name);
        }
    }
}
