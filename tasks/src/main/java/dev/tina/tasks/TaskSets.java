package dev.tina.tasks;

import dev.tina.tasks.arithmetic.Split;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Finds a task set by its name. */
public final class TaskSets {

    private static final String FILE = "jsonl:";
    private static final String NAMES =
            "tiny/train or tiny/heldout (optionally with ?seed=…&count=…), or jsonl: followed by the path of a file";

    private TaskSets() {}

    /**
     * Opens {@code tiny/train}, {@code tiny/heldout} (generated; {@code ?seed=7&count=4096} chooses which and how many)
     * or {@code jsonl:PATH} (read). The same name gives the same tasks in the same order.
     *
     * @throws TaskSetException naming the part that is wrong and what is allowed
     */
    public static TaskSet open(String name) {
        if (name.startsWith(FILE)) {
            return new JsonLinesReader(path(name.substring(FILE.length()))).read(name);
        }
        int question = name.indexOf('?');
        String kind = question < 0 ? name : name.substring(0, question);
        GeneratorSettings settings = GeneratorSettings.parse(question < 0 ? "" : name.substring(question + 1));
        return switch (kind) {
            case "tiny/train" -> TinyTasks.generate(name, Split.TRAIN, settings.orCount(4096));
            case "tiny/heldout" -> TinyTasks.generate(name, Split.HELD_OUT, settings.orCount(256));
            default -> throw new TaskSetException("taskSet", name, NAMES);
        };
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new TaskSetException("taskSet", text, "the path of a file", e);
        }
    }
}
