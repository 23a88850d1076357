package dev.tina.grpo.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LearningRateScheduleTest {

    private static final Offset<Double> EXACT = within(1e-15);
    private static final Warmup NO_WARMUP = new Warmup.Steps(0);

    @Test
    void constantStaysAfterTheWarmup() {
        LearningRateSchedule schedule = new LearningRateSchedule(1e-3, Decay.CONSTANT, 0, new Warmup.Steps(10), 100);
        assertThat(schedule.at(0)).isZero();
        assertThat(schedule.at(5)).isCloseTo(5e-4, EXACT);
        assertThat(schedule.at(10)).isEqualTo(1e-3);
        assertThat(schedule.at(1000)).isEqualTo(1e-3);
    }

    @Test
    void linearEndsAtNothing() {
        LearningRateSchedule schedule = new LearningRateSchedule(1, Decay.LINEAR, 0, new Warmup.Share(0.1), 100);
        assertThat(schedule.at(10)).isEqualTo(1);
        assertThat(schedule.at(55)).isCloseTo(0.5, EXACT);
        assertThat(schedule.at(100)).isZero();
        assertThat(schedule.at(150)).isZero();
    }

    @Test
    void cosineEndsAtItsFloor() {
        LearningRateSchedule schedule = new LearningRateSchedule(1, Decay.COSINE, 0.1, NO_WARMUP, 100);
        assertThat(schedule.at(0)).isEqualTo(1);
        assertThat(schedule.at(50)).isCloseTo(0.55, EXACT);
        assertThat(schedule.at(75)).isCloseTo(0.1 + 0.9 * (1 - Math.sqrt(0.5)) / 2, EXACT);
        assertThat(schedule.at(100)).isCloseTo(0.1, EXACT);
        assertThat(schedule.at(130)).isCloseTo(0.1, EXACT);
    }

    @Test
    void aShareOfThePlanIsRoundedUp() {
        assertThat(new Warmup.Share(0.1).steps(101)).isEqualTo(11);
        assertThat(new Warmup.Share(0).steps(101)).isZero();
    }

    @Test
    void aPassIsAPartOfAStep() {
        LearningRateSchedule schedule = new LearningRateSchedule(1, Decay.LINEAR, 0, NO_WARMUP, 4);
        assertThat(schedule.at(1.5)).isCloseTo(0.625, EXACT);
    }

    @Test
    void aConstantScheduleNeedsNoPlan() {
        assertThat(LearningRateSchedule.constant(2e-3).at(77)).isEqualTo(2e-3);
    }

    @Test
    void valuesOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> LearningRateSchedule.constant(-1))
                .hasMessage("learningRate must be above 0 and finite, was -1.0");
        assertThatThrownBy(() -> new LearningRateSchedule(1, Decay.COSINE, 2, NO_WARMUP, 4))
                .hasMessage("schedule.floor must be between 0 and 1, was 2.0");
        assertThatThrownBy(() -> new LearningRateSchedule(1, Decay.COSINE, 0, NO_WARMUP, 0))
                .hasMessage("schedule.plannedSteps must be at least 1, was 0");
        assertThatThrownBy(() -> new Warmup.Share(1.5)).hasMessage("warmup.share must be between 0 and 1, was 1.5");
        assertThatThrownBy(() -> new Warmup.Steps(-1)).hasMessage("warmup.steps must be at least 0, was -1");
    }
}
