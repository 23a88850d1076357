package dev.tina.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldOutScoreTest {

    @Test
    void bestIsTheLastOfThoseWithTheHighestPassAt1() {
        assertThat(HeldOutScore.best(List.of(
                        new HeldOutScore(0, 0.25),
                        new HeldOutScore(20, 0.5),
                        new HeldOutScore(10, 0.5),
                        new HeldOutScore(30, 0.375))))
                .hasValue(20);
    }

    @Test
    void noneIsBestUntilOneIsJudged() {
        assertThat(HeldOutScore.best(List.of())).isEmpty();
    }
}
