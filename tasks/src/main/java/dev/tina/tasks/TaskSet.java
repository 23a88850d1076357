package dev.tina.tasks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tasks in a fixed order, under a name. */
public final class TaskSet {

    private final String name;
    private final List<Task> tasks;
    private final String sha256;

    /** Throws IllegalArgumentException when there is no task or an id occurs twice. */
    public TaskSet(String name, List<Task> tasks) {
        this.name = name;
        this.tasks = List.copyOf(tasks);
        if (this.tasks.isEmpty()) {
            throw new IllegalArgumentException("tasks of " + name + " must be at least one, were none");
        }
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

    /** SHA-256 over id, problem and reference answer of every task in order, as 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    /**
     * The task at a place of an endless seeded order: each epoch of {@link #size()} places holds every task once, and
     * no two epochs are in the same order.
     *
     * @param cursor counted from 0 over all epochs
     */
    public Task taskAt(long seed, long cursor) {
        if (cursor < 0) {
            throw new IllegalArgumentException("cursor must be at least 0, was " + cursor);
        }
        Permutation epoch = new Permutation(size(), seed, cursor / size());
        return tasks.get(epoch.at(Math.toIntExact(cursor % size())));
    }

    private static void requireDistinctIds(String name, List<Task> tasks) {
        Set<String> ids = new HashSet<>();
        for (Task task : tasks) {
            if (!ids.add(task.id())) {
                throw new IllegalArgumentException(
                        "task.id must be unique within " + name + ", was twice " + task.id());
            }
        }
    }
}
