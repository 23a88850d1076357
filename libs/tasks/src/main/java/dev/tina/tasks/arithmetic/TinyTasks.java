package dev.tina.tasks.arithmetic;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes the task sets of the tiny base: the families take turns, no problem occurs twice. */
public final class TinyTasks {

    private static final List<Family> FAMILIES = List.of(Family.values());

    private TinyTasks() {}

    public static TaskSet generate(String name, Split split, GeneratorSettings settings) {
        Random random = new Random(KeyHash.of(split + " " + settings.seed()));
        Set<String> texts = new HashSet<>();
        List<Task> tasks = new ArrayList<>(settings.count());
        while (tasks.size() < settings.count()) {
            Family family = FAMILIES.get(tasks.size() % FAMILIES.size());
            ArithmeticProblem problem = split.draw(family, random);
            if (texts.add(problem.text())) {
                tasks.add(task(problem));
            }
        }
        return new TaskSet(name, tasks);
    }

    private static Task task(ArithmeticProblem problem) {
        String family = problem.family().label();
        String id = family + "-" + HexFormat.of().toHexDigits(KeyHash.of(problem.text()));
        return new Task(id, problem.text(), Long.toString(problem.answer()), Map.of("family", family));
    }
}
