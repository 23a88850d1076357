package dev.tina.tasks.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.source.TaskSets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordTasksTest {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    @Test
    void answersAreThoseOfTheProblems() {
        for (Task task : TaskSets.open("words/train?count=3000").tasks()) {
            List<Long> numbers = numbers(task.problem());
            long answer = switch (task.metadata().getOrDefault("operation", "")) {
                case "plus" -> numbers.getFirst() + numbers.getLast();
                case "minus" -> numbers.getFirst() - numbers.getLast();
                case "times" -> numbers.getFirst() * numbers.getLast();
                default -> throw new AssertionError(task);
            };
            assertThat(task.referenceAnswer()).as(task.problem()).isEqualTo(Long.toString(answer));
        }
    }

    @Test
    void noComputationIsInBothSplits() {
        Set<String> common = computations("words/train?count=9000");
        common.retainAll(computations("words/heldout?count=1000"));
        assertThat(common).isEmpty();
    }

    @Test
    void moreThanThereAreIsRefusedWithTheirNumber() {
        assertThatExceptionOfType(TaskSetException.class)
                .isThrownBy(() -> TaskSets.open("words/heldout?count=16384"))
                .withMessageMatching("taskSet.count must be at most [0-9]{3,4}, .*, was 16384");
    }

    private static Set<String> computations(String name) {
        return TaskSets.open(name).tasks().stream()
                .map(task -> computation(task.metadata(), numbers(task.problem())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static String computation(Map<String, String> metadata, List<Long> numbers) {
        List<Long> operands = metadata.getOrDefault("operation", "").equals("minus")
                ? numbers
                : numbers.stream().sorted().toList();
        return metadata.getOrDefault("operation", "") + operands;
    }

    private static List<Long> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(match -> Long.valueOf(match.group()))
                .toList();
    }
}
