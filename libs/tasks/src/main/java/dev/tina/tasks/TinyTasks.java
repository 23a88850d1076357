package dev.tina.tasks;

import dev.tina.tasks.arithmetic.Family;
import dev.tina.tasks.arithmetic.KeyHash;
import dev.tina.tasks.arithmetic.Problem;
import dev.tina.tasks.arithmetic.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes the task sets of the tiny base: the families take turns, no problem occurs twice. */
final class TinyTasks {

    private static final List<Family> FAMILIES = List.of(Family.values());

    private TinyTasks() {}

    static TaskSet generate(String name, Split split, GeneratorSettings settings) {
        Random random = new Random(KeyHash.of(split + " " + settings.seed()));
        Set<String> texts = new HashSet<>();
        List<Task> tasks = new ArrayList<>(settings.count());
        while (tasks.size() < settings.count()) {
            Family family = FAMILIES.get(tasks.size() % FAMILIES.size());
            Problem problem = split.draw(family, random);
            if (texts.add(problem.text())) {
                tasks.add(task(problem));
            }
        }
        return new TaskSet(name, tasks);
    }

    private static Task task(Problem problem) {
        String family = problem.family().label();
        String id = family + "-" + HexFormat.of().toHexDigits(KeyHash.of(problem.text()));
        return new Task(id, problem.text(), Long.toString(problem.answer()), Map.of("family", family));
    }
}
