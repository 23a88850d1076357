package dev.tina.device.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GpuTest {

    private static final Gpu FIRST = new Gpu(0, "GPU-aa11", "NVIDIA L40S", 46_068L << 20, "570.86.15");
    private static final Gpu SECOND = new Gpu(1, "GPU-bb22", "NVIDIA L40S", 46_068L << 20, "570.86.15");
    private static final List<Gpu> BOTH = List.of(FIRST, SECOND);

    private static List<Gpu> visible(String value) {
        return VisibleGpus.of(BOTH, Map.of("CUDA_VISIBLE_DEVICES", value));
    }

    @Test
    void aLineOfTheDriverIsRead() {
        assertThat(Gpu.parse("0, GPU-aa11, NVIDIA L40S, 46068, 570.86.15")).isEqualTo(FIRST);
        assertThat(Gpu.parse("0, GPU-aa11, NVIDIA GB10, [N/A], 580.1").memory()).isZero();
        assertThatThrownBy(() -> Gpu.parse("No devices were found"))
                .hasMessage("a line of nvidia-smi must have 5 columns, was No devices were found");
    }

    @Test
    void driversAreComparedByNumbers() {
        assertThat(FIRST.hasDriver("525.60.13")).isTrue();
        assertThat(FIRST.hasDriver("570.86.15")).isTrue();
        assertThat(FIRST.hasDriver("570.124.6")).isFalse();
        assertThat(new Gpu(0, "", "", 0, "99.1").hasDriver("525.60.13")).isFalse();
    }

    @Test
    void theEnvironmentChoosesAndOrdersWhatIsVisible() {
        assertThat(VisibleGpus.of(BOTH, Map.of())).isEqualTo(BOTH);
        assertThat(visible("1")).containsExactly(SECOND);
        assertThat(visible("1,0")).containsExactly(SECOND, FIRST);
        assertThat(visible("GPU-bb")).containsExactly(SECOND);
        assertThat(visible("")).isEmpty();
        assertThat(visible("-1")).isEmpty();
        assertThat(visible("0,7,1")).containsExactly(FIRST);
    }

    @Test
    void theDriversProgramIsAskedByTheIndexItKnows() {
        assertThat(VisibleGpus.idOf(0, Map.of())).isEqualTo("0");
        assertThat(VisibleGpus.idOf(0, Map.of("CUDA_VISIBLE_DEVICES", "3,GPU-bb22")))
                .isEqualTo("3");
        assertThat(VisibleGpus.idOf(1, Map.of("CUDA_VISIBLE_DEVICES", "3,GPU-bb22")))
                .isEqualTo("GPU-bb22");
    }
}
