package dev.tina.tinybase.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PretrainingScheduleTest {

    private static final PretrainingSchedule SCHEDULE = new PretrainingSchedule(2e-3, 100, 2000);

    @Test
    void theRateRisesToThePeakAndFallsAsACosine() {
        assertThat(SCHEDULE.at(0)).isEqualTo(2e-5, within(1e-9));
        assertThat(SCHEDULE.at(99)).isEqualTo(2e-3, within(2e-5));
        assertThat(SCHEDULE.at(1000)).isEqualTo(2e-3 * 0.525, within(1e-9));
        assertThat(SCHEDULE.at(1999)).isEqualTo(1e-4, within(1e-7));
    }

    @Test
    void aWarmUpAsLongAsAllStepsIsRefused() {
        assertThatThrownBy(() -> new PretrainingSchedule(2e-3, 100, 100))
                .hasMessage("schedule must have a positive peak and 1 <= warmUp < steps,"
                        + " was peak=0.002, warmUp=100, steps=100");
    }
}
