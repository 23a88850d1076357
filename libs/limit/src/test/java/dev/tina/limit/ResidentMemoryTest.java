package dev.tina.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ResidentMemoryTest {

    @Test
    void memoryIsReadFromTheLinesOfTheSystem() {
        List<String> status = List.of("Name:\tjava", "VmHWM:\t    2048 kB", "VmRSS:\t    1024 kB");
        assertThat(ResidentMemory.bytes("VmHWM", status)).isEqualTo(2L << 20);
        assertThat(ResidentMemory.bytes("VmRSS", status)).isEqualTo(1L << 20);
        assertThat(ResidentMemory.bytes("VmSwap", status)).isZero();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisProcessHasSome() {
        assertThat(ResidentMemory.resident()).isPositive();
        assertThat(ResidentMemory.peak()).isPositive();
    }
}
