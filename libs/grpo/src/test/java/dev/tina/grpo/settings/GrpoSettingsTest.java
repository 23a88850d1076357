package dev.tina.grpo.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.grpo.SettingsFixture;
import dev.tina.grpo.schedule.LearningRateSchedule;
import org.junit.jupiter.api.Test;

class GrpoSettingsTest {

    @Test
    void valuesOutsideTheirRangeAreRefusedByName() {
        assertThatThrownBy(() -> new PassSettings(0, 1, false, 1, 0))
                .hasMessage("passes.count must be at least 1, was 0");
        assertThatThrownBy(() -> new PassSettings(1, 0, false, 1, 0))
                .hasMessage("passes.tokenBudget must be at least 1, was 0");
        assertThatThrownBy(() -> new PassSettings(1, 1, false, 0, 0))
                .hasMessage("passes.temperature must be above 0 and finite, was 0.0");
        assertThatThrownBy(() -> new PassSettings(1, 1, false, 1, 1))
                .hasMessage("passes.dropout must be at least 0 and below 1, was 1.0");
        assertThatThrownBy(() -> new OptimizerSettings(LearningRateSchedule.constant(1), 0, SettingsFixture.ADAM_W))
                .hasMessage("maxGradientNorm must be above 0, was 0.0");
    }
}
