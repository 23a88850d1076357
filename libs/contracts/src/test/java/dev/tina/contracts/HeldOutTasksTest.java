package dev.tina.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeldOutTasksTest {

    private static final String SHA256 = "a".repeat(64);

    @Test
    void tasksAtThePlacesThatAreLeftOutAreNotJudged() {
        HeldOutTasks tasks = new HeldOutTasks(SHA256, List.of(0, 2));
        assertThat(tasks.of(List.of("a", "b", "c", "d"))).containsExactly("b", "d");
    }

    @Test
    void noMorePlacesAreCarriedThanAnEventHolds() {
        List<Integer> tooMany =
                IntStream.rangeClosed(0, HeldOutTasks.MOST_LEFT_OUT).boxed().toList();
        assertThatThrownBy(() -> new HeldOutTasks(SHA256, tooMany)).hasMessageContaining("at most 100000");
    }
}
