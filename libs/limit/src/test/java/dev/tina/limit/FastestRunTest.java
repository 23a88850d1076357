package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FastestRunTest {

    private long now;

    @Test
    void shortWorkIsRepeatedUntilItTakesAFifthOfASecondAndTheFastestRoundCounts() {
        List<Integer> asked = new ArrayList<>();
        double seconds = new FastestRun(5, () -> now).seconds(times -> {
            asked.add(times);
            long each = asked.size() == 8 ? 40_000_000 : 60_000_000;
            now += each * times;
        });
        assertThat(asked).containsExactly(1, 1, 2, 4, 4, 4, 4, 4);
        assertThat(seconds).isEqualTo(0.04);
    }
}
