package dev.tina.policy.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GpuMemoryTest {

    @Test
    void itIsWhatTheDriverSays() {
        GpuMemory memory = new GpuMemory(() -> List.of("46068, 45500"));
        assertThat(memory.total()).isEqualTo(46_068L << 20);
        assertThat(memory.free()).isEqualTo(45_500L << 20);
    }

    @Test
    void aDriverThatDoesNotSayLeavesEightGibibytes() {
        assertThat(new GpuMemory(List::of).total()).isEqualTo(8L << 30);
        assertThat(new GpuMemory(() -> List.of("[N/A], [N/A]")).free()).isEqualTo(8L << 30);
    }
}
