package dev.tina.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.limit.Demand;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredWorkTest {

    @Test
    void twoProcessesTakeAsLongAsTheSlowerAndDoBoth() {
        MeasuredWork one = new MeasuredWork(List.of(new MeasuredRun(4, 3)), 100, List.of(new Demand(1, 2)), 5, 6);
        MeasuredWork two = new MeasuredWork(List.of(new MeasuredRun(2, 2)), 50, List.of(new Demand(3, 4)), 7, 8);
        assertThat(one.beside(two))
                .isEqualTo(new MeasuredWork(
                        List.of(new MeasuredRun(4, 5)), 150, List.of(new Demand(1, 2), new Demand(3, 4)), 12, 14));
    }
}
