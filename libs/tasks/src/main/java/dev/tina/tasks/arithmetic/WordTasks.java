package dev.tina.tasks.arithmetic;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Makes sets of word problems of one step; no problem occurs twice, no computation stands in both splits. */
public final class WordTasks {

    private static final int FRUITLESS_DRAWS = 100_000;

    private WordTasks() {}

    public static TaskSet generate(String name, Split split, GeneratorSettings settings) {
        Random random = new Random(KeyHash.of("words " + split + " " + settings.seed()));
        Set<String> texts = new HashSet<>();
        List<Task> tasks = new ArrayList<>(settings.count());
        int fruitless = 0;
        while (tasks.size() < settings.count()) {
            OneStepStory story = OneStepStory.draw(split, random);
            if (texts.add(story.text())) {
                tasks.add(task(story));
                fruitless = 0;
            } else if (++fruitless == FRUITLESS_DRAWS) {
                String allowed = "at most " + tasks.size() + ", for there are no more different problems";
                throw new TaskSetException("taskSet.count", Integer.toString(settings.count()), allowed);
            }
        }
        return new TaskSet(name, tasks);
    }

    private static Task task(OneStepStory story) {
        String operation = story.step().operation().name().toLowerCase(Locale.ROOT);
        String id = "words-" + HexFormat.of().toHexDigits(KeyHash.of(story.text()));
        return new Task(id, story.text(), Long.toString(story.step().value()), Map.of("operation", operation));
    }
}
