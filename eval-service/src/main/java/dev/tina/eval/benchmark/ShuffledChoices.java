package dev.tina.eval.benchmark;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Writes the choices under each problem, in an order that the seed and the task's id decide; the reference answer
 * becomes the letter of the right one.
 */
final class ShuffledChoices {

    private final Benchmark.Choices choices;

    ShuffledChoices(Benchmark.Choices choices) {
        this.choices = choices;
    }

    /** Each task must have every choice. */
    TaskSet of(TaskSet set) {
        List<Task> shuffled = set.tasks().stream().map(this::shuffled).toList();
        return new TaskSet(set.name(), shuffled, set.report());
    }

    private Task shuffled(Task task) {
        List<String> options = new ArrayList<>(List.of(task.referenceAnswer().strip()));
        choices.wrong()
                .forEach(column -> options.add(
                        Objects.requireNonNull(task.metadata().get(column)).strip()));
        List<Integer> order = new ArrayList<>();
        for (int option = 0; option < options.size(); option++) {
            order.add(option);
        }
        Collections.shuffle(order, new Random(seedOf(task)));
        StringBuilder problem = new StringBuilder(task.problem().strip()).append('\n');
        for (int place = 0; place < order.size(); place++) {
            problem.append('\n').append(letter(place)).append(") ").append(options.get(order.get(place)));
        }
        return new Task(task.id(), problem.toString(), letter(order.indexOf(0)), task.metadata(), task.earlier());
    }

    private long seedOf(Task task) {
        byte[] name = (choices.seed() + "/" + task.id()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).getMostSignificantBits();
    }

    private static String letter(int place) {
        return Character.toString('A' + place);
    }
}
