package dev.tina.tasks.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFilterTest {

    @TempDir
    private Path folder;

    @Test
    void benchmarkProblemsAndDuplicatesAreDroppedOnRequest() throws IOException {
        String train = write("train", "What is $1+2$?", "what is 1 + 2", "What is 5 + 5?", "What is 6 + 6?");
        String benchmark = write("benchmark", "What is $5 + 5$");

        TaskSet rest = TaskSets.open(train + "?drop=duplicates&against=" + benchmark);

        assertThat(rest.tasks()).extracting(Task::id).containsExactly("train-0", "train-3");
        assertThat(rest.report().rows()).isEqualTo(4);
        assertThat(rest.report().dropped())
                .containsOnly(
                        org.assertj.core.api.Assertions.entry("duplicate", 1L),
                        org.assertj.core.api.Assertions.entry("stands in " + benchmark, 1L));
    }

    @Test
    void theTwoPartsOfASplitAreTheWholeAndShareNothing() throws IOException {
        String name = write("many", numbered(1000));

        List<String> train = ids(name + "?holdout=0.1&seed=7");
        List<String> validation = ids(name + "?holdout=0.1&seed=7&part=validation");

        assertThat(train).doesNotContainAnyElementsOf(validation);
        assertThat(train.size() + validation.size()).isEqualTo(1000);
        // binomial(1000, 0.1): mean 100, deviation 9.5
        assertThat(validation).hasSizeBetween(60, 140);
        assertThat(ids(name + "?holdout=0.1&seed=7&part=validation")).isEqualTo(validation);
        assertThat(ids(name + "?holdout=0.1&seed=8&part=validation")).isNotEqualTo(validation);
    }

    @Test
    void aNumberOfHeldOutTasksIsExact() throws IOException {
        String name = write("some", numbered(50));

        assertThat(ids(name + "?holdout=8&part=validation")).hasSize(8);
        assertThat(ids(name + "?holdout=8&part=train")).hasSize(42);
    }

    @Test
    void sameProblemsFallIntoTheSamePart() throws IOException {
        String[] twice = IntStream.range(0, 200)
                .mapToObj(i -> i % 2 == 0 ? "What is " + i / 2 + " + 1?" : "what is $" + i / 2 + "+1$")
                .toArray(String[]::new);
        String name = write("twice", twice);

        List<String> validation = ids(name + "?holdout=0.3&part=validation");

        assertThat(validation).isNotEmpty().allSatisfy(id -> {
            int number = Integer.parseInt(id.substring("twice-".length()));
            assertThat(validation).contains("twice-" + (number ^ 1));
        });
    }

    @Test
    void aTaskStaysInItsPartWhenOthersAreAdded() throws IOException {
        List<String> few = ids(write("grown", numbered(100)) + "?holdout=0.2&part=validation");
        List<String> many = ids(write("grown", numbered(200)) + "?holdout=0.2&part=validation");

        assertThat(many).containsAll(few);
    }

    @Test
    void longProblemsAreLeftOutByACounterOfTokens() throws IOException {
        TaskSet tasks = TaskSets.open(write("lengths", "one", "one two", "one two three"));

        TaskSet rest = tasks.withProblemsUpTo(2, task -> task.problem().split(" ", -1).length);

        assertThat(rest.tasks()).extracting(Task::problem).containsExactly("one", "one two");
        assertThat(rest.report().dropped()).containsEntry("prompt longer than 2 tokens", 1L);
        assertThatThrownBy(() -> tasks.withProblemsUpTo(0, task -> 1)).isInstanceOf(TaskSetException.class);
    }

    @Test
    void nonsensicalSharesAreRefused() throws IOException {
        String name = write("few", numbered(3));
        for (String holdout : List.of("1.5", "0", "0.0", "-1", "half")) {
            assertThatThrownBy(() -> TaskSets.open(name + "?holdout=" + holdout))
                    .hasMessageStartingWith("taskSet.holdout must be a share such as 0.1");
        }
        assertThatThrownBy(() -> TaskSets.open(name + "?holdout=3"))
                .hasMessageContaining("a set with at least one task left (held out for validation)");
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "What is " + i + " + 1?").toArray(String[]::new);
    }

    private static List<String> ids(String name) {
        return TaskSets.open(name).tasks().stream().map(Task::id).toList();
    }

    private String write(String name, String... problems) throws IOException {
        String lines = IntStream.range(0, problems.length)
                .mapToObj(i -> "{\"id\":\"" + name + "-" + i + "\",\"problem\":\"" + problems[i] + "\",\"answer\":1}")
                .collect(Collectors.joining("\n"));
        return "jsonl:" + Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }
}
