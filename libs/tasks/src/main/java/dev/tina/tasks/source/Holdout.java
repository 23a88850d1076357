package dev.tina.tasks.source;

import dev.tina.common.Require;
import dev.tina.common.Sha256;
import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.overlap.ProblemWords;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * A seeded split into a part to learn from and a part held out for validation. Problems that are the same but for
 * their looks fall into the same part. Which part a problem is in depends on the problem and the seed, so that with a
 * share adding other tasks moves none.
 *
 * @param share of the tasks that is held out; 0 when a number is given
 * @param number of tasks held out, at least; 0 when a share is given
 * @param seed another one holds out others
 */
public record Holdout(double share, int number, long seed) {

    public Holdout {
        boolean byShare = number == 0 && share > 0 && share < 1;
        boolean byNumber = share == 0 && number > 0;
        Require.that(
                byShare || byNumber, "holdout", share + ", " + number, "a share between 0 and 1 or a number of tasks");
    }

    /** {@code 0.1} is a share, {@code 256} a number of tasks. */
    static Holdout parse(String text, long seed) {
        try {
            return text.contains(".")
                    ? new Holdout(Double.parseDouble(text), 0, seed)
                    : new Holdout(0, Integer.parseInt(text), seed);
        } catch (IllegalArgumentException e) {
            throw new TaskSetException(
                    "taskSet.holdout", text, "a share such as 0.1 or a whole number of tasks of at least 1", e);
        }
    }

    /** The tasks to learn from. */
    TaskSet train(TaskSet set) {
        Set<String> heldOut = heldOut(set);
        return set.only("held out for validation", task -> !heldOut.contains(task.id()));
    }

    /** The tasks held out. */
    public TaskSet validation(TaskSet set) {
        Set<String> heldOut = heldOut(set);
        return set.only("not held out", task -> heldOut.contains(task.id()));
    }

    private Set<String> heldOut(TaskSet set) {
        TreeMap<Double, Set<String>> idsByPlace = new TreeMap<>();
        for (Task task : set.tasks()) {
            idsByPlace.computeIfAbsent(place(task), place -> new HashSet<>()).add(task.id());
        }
        Set<String> heldOut = new HashSet<>();
        if (number == 0) {
            idsByPlace.headMap(share).values().forEach(heldOut::addAll);
            return heldOut;
        }
        List<Set<String>> groups = List.copyOf(idsByPlace.values());
        for (int i = 0; i < groups.size() && heldOut.size() < number; i++) {
            heldOut.addAll(groups.get(i));
        }
        return heldOut;
    }

    /** Where a problem lies between 0 and 1: 53 bits of a SHA-256 over the seed and its words. */
    private double place(Task task) {
        String text = seed + "\n" + ProblemWords.key(task.dialogue());
        byte[] hash = new Sha256().add(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1p-53;
    }
}
