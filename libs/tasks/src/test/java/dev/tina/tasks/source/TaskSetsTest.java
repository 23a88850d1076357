package dev.tina.tasks.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.tasks.Task;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskSetsTest {

    @Test
    void aNameAlwaysGivesTheSameTasks() {
        TaskSet tasks = TaskSets.open("tiny/train?seed=7&count=300");
        assertThat(tasks.size()).isEqualTo(300);
        assertThat(tasks.name()).isEqualTo("tiny/train?seed=7&count=300");
        assertThat(tasks.sha256())
                .isEqualTo(TaskSets.open("tiny/train?count=300&seed=7").sha256())
                .isNotEqualTo(TaskSets.open("tiny/train?seed=8&count=300").sha256());
    }

    @Test
    void theTasksStayWhatTheyWereWhenTheBaseWasMade() {
        assertThat(TaskSets.open("tiny/train?count=64").sha256())
                .isEqualTo("fdaef316617692b1ee4a96b6e0f281f9cdc4323e1f3f4df128648ce2851e1410");
        assertThat(TaskSets.open("tiny/heldout?count=64").sha256())
                .isEqualTo("9e392b5b13ea6640d6a1edbecc6cb90624fb8e44f83e7e0acc83336c9592a11f");
    }

    @Test
    void theNameAloneHasUsualCounts() {
        assertThat(TaskSets.open("tiny/train").size()).isEqualTo(4096);
        assertThat(TaskSets.open("tiny/heldout").size()).isEqualTo(256);
    }

    @Test
    void theLargestSetsExistAndShareNoProblem() {
        Set<String> train = problems(TaskSets.open("tiny/train?count=16384"));
        Set<String> heldOut = problems(TaskSets.open("tiny/heldout?count=16384"));
        assertThat(train).hasSize(16384);
        assertThat(heldOut).hasSize(16384);
        assertThat(Collections.disjoint(train, heldOut)).isTrue();
    }

    @Test
    void anUnknownNameSaysWhichThereAre() {
        assertThatThrownBy(() -> TaskSets.open("gsm8k"))
                .isInstanceOf(TaskSetException.class)
                .hasMessageStartingWith("taskSet must be tiny/train, tiny/heldout, words/train or words/heldout")
                .hasMessageEndingWith("dataset: followed by the id of a file that was sent, was gsm8k");
    }

    @Test
    void nameOfAFileNeedsNoKindAndMayBeAnAddress(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("my sums.csv"), "q,a\n1 + 1?,2\n");
        TaskSet tasks = TaskSets.open(table + "?problem=q&answer=a");
        assertThat(tasks.tasks().getFirst().referenceAnswer()).isEqualTo("2");
        for (String name : List.of(
                "csv:" + table,
                "csv:" + table.toUri(),
                table.toUri().toString(),
                folder.toUri().toString())) {
            assertThat(TaskSets.open(name + "?problem=q&answer=a").sha256())
                    .as(name)
                    .isEqualTo(tasks.sha256());
        }
        assertThatThrownBy(() -> TaskSets.open("no/such.csv"))
                .hasMessage("taskSet must be the path of an existing file, was "
                        + Path.of("no/such.csv").toAbsolutePath());
    }

    @Test
    void anUnknownNameIsRefusedBeforeItsKeys() {
        assertThatThrownBy(() -> TaskSets.open("52c56c0c4631423f?problem=question"))
                .hasMessageStartingWith("taskSet must be tiny/train")
                .hasMessageEndingWith("was 52c56c0c4631423f?problem=question");
    }

    @Test
    void anUnknownOrRepeatedKeyIsRefused() {
        assertThatThrownBy(() -> TaskSets.open("tiny/train?sed=1"))
                .hasMessage("taskSet key must be seed or count, was sed");
        assertThatThrownBy(() -> TaskSets.open("tiny/train?seed=1&seed=2"))
                .hasMessage("taskSet.seed must be given once, was seed=2");
        assertThatThrownBy(() -> TaskSets.open("tiny/train?seed=1&"))
                .hasMessage("taskSet key must be seed or count, was empty");
    }

    @Test
    void aValueOutOfRangeIsRefused() {
        assertThatThrownBy(() -> TaskSets.open("tiny/train?count=0"))
                .hasMessage("taskSet.count must be a whole number between 1 and 16384, was 0");
        assertThatThrownBy(() -> TaskSets.open("tiny/heldout?count=many"))
                .hasMessage("taskSet.count must be a whole number between 1 and 16384, was many");
    }

    private static Set<String> problems(TaskSet tasks) {
        return tasks.tasks().stream().map(Task::problem).collect(Collectors.toSet());
    }
}
