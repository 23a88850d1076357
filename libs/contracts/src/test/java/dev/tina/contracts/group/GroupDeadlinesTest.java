package dev.tina.contracts.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupDeadlinesTest {

    @Test
    void eachAttemptGetsTwiceTheTimeOfTheOneBeforeUpToSixtyFourTimes() {
        GroupDeadlines patience = new GroupDeadlines(Duration.ofSeconds(10));

        assertThat(IntStream.of(1, 2, 3, 7, 8, 100).mapToObj(patience::of).map(Duration::toSeconds))
                .containsExactly(10L, 20L, 40L, 640L, 640L, 640L);
    }
}
