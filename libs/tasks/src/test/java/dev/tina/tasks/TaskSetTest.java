package dev.tina.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TaskSetTest {

    @Test
    void everyEpochHoldsEveryTaskOnce() {
        for (int size : new int[] {1, 2, 3, 5, 64, 65, 1000}) {
            TaskSet tasks = numbered(size);
            for (long epoch = 0; epoch < 3; epoch++) {
                assertThat(ids(tasks, 7, epoch * size, size))
                        .doesNotHaveDuplicates()
                        .hasSize(size);
            }
        }
    }

    @Test
    void epochsAndSeedsDifferInOrder() {
        TaskSet tasks = numbered(100);
        List<String> first = ids(tasks, 7, 0, 100);
        assertThat(ids(tasks, 7, 0, 100)).isEqualTo(first);
        assertThat(ids(tasks, 7, 100, 100)).isNotEqualTo(first);
        assertThat(ids(tasks, 8, 0, 100)).isNotEqualTo(first);
        assertThat(first).isNotEqualTo(tasks.tasks().stream().map(Task::id).toList());
    }

    @Test
    void everyPlaceIsAboutEquallyLikely() {
        TaskSet tasks = numbered(10);
        Integer[] count = new Integer[10];
        Arrays.fill(count, 0);
        LongStream.range(0, 5000)
                .forEach(seed -> count[Integer.parseInt(tasks.taskAt(seed, 3).id())]++);
        // binomial(5000, 0.1): mean 500, deviation 21
        assertThat(count).allMatch(times -> times > 390 && times < 610);
    }

    @Test
    void theHashDependsOnEveryTextAndOnTheOrder() {
        Task one = new Task("1", "1 + 1?", "2", Map.of());
        Task two = new Task("2", "2 + 2?", "4", Map.of());
        String hash = new TaskSet("a", List.of(one, two)).sha256();
        assertThat(new TaskSet("b", List.of(one, two)).sha256()).isEqualTo(hash).hasSize(64);
        assertThat(new TaskSet("a", List.of(two, one)).sha256()).isNotEqualTo(hash);
        Task other = new Task("2", "2 + 2?", "5", Map.of());
        assertThat(new TaskSet("a", List.of(one, other)).sha256()).isNotEqualTo(hash);
    }

    @Test
    void theHashDependsOnWhatWasSaidBeforeAProblemAndIsThatOfTheProblemWhereNothingWas() {
        Task alone = new Task("1", "And 3?", "4", Map.of());
        Task after = task("And 3?", new Turn("user", "2?"), new Turn("assistant", "3"));
        Task split = task("And 3?", new Turn("user", "2?3"), new Turn("assistant", ""));

        assertThat(List.of(sha256(alone), sha256(after), sha256(split))).doesNotHaveDuplicates();
        assertThat(new TaskSet("a", List.of(after)).withoutEarlierTurns().sha256())
                .isEqualTo(sha256(alone))
                .isEqualTo("f9c0a0a67fccbc36dce264d8c00147107e0770e74bada36345939b437540eba8");
    }

    private static Task task(String problem, Turn... earlier) {
        return new Task("1", problem, "4", Map.of(), List.of(earlier));
    }

    private static String sha256(Task task) {
        return new TaskSet("a", List.of(task)).sha256();
    }

    @Test
    void metadataAreInTheOrderOfTheirNames() {
        Map<String, String> metadata = Map.of("level", "1", "family", "sum", "source", "own", "answer_type", "number");

        assertThat(new Task("1", "1 + 1?", "2", metadata).metadata().keySet())
                .containsExactly("answer_type", "family", "level", "source");
    }

    @Test
    void twoTasksOfOneIdAreRefused() {
        Task task = new Task("same", "1 + 1?", "2", Map.of());
        assertThatThrownBy(() -> new TaskSet("a", List.of(task, task)))
                .hasMessage("task.id must be unique within a, was twice same");
    }

    @Test
    void aBlankProblemIsRefused() {
        assertThatThrownBy(() -> new Task("1", " ", "2", Map.of()))
                .hasMessage("task.problem must be a text, was blank");
    }

    private static TaskSet numbered(int size) {
        return new TaskSet(
                "numbered",
                IntStream.range(0, size)
                        .mapToObj(i -> new Task("" + i, "problem", "answer", Map.of()))
                        .toList());
    }

    private static List<String> ids(TaskSet tasks, long seed, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(cursor -> tasks.taskAt(seed, cursor).id())
                .toList();
    }
}
