package dev.tina.device.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeviceKindTest {

    @Test
    void givenNameCountsAndAProcessorNeedsNone() {
        assertThat(DeviceKind.of("cuda:3", "NVIDIA L40S")).isEqualTo("NVIDIA L40S");
        assertThat(DeviceKind.of("cpu", "")).isEqualTo("cpu");
        assertThat(DeviceKind.of("cpu", "Xeon")).isEqualTo("Xeon");
    }

    @Test
    void devicesThatDifferHaveNoName() {
        assertThat(DeviceKind.ofNames(List.of("NVIDIA L40S", "NVIDIA L40S ", "")))
                .isEqualTo("NVIDIA L40S");
        assertThat(DeviceKind.ofNames(List.of("NVIDIA L40S", "NVIDIA A100"))).isEqualTo("cuda");
        assertThat(DeviceKind.ofNames(List.of())).isEqualTo("cuda");
    }
}
