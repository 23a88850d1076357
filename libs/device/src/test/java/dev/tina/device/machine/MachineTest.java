package dev.tina.device.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {

    @TempDir
    Path folder;

    @Test
    void theProcessorIsReadAsLinuxTellsOfIt() throws IOException {
        Path cpuinfo = Files.writeString(folder.resolve("cpuinfo"), """
                processor\t: 0
                model name\t: AMD EPYC 9R14
                flags\t\t: fpu sse2 avx2 fma avx512f avx512_bf16
                processor\t: 1
                model name\t: AMD EPYC 9R14
                """);

        Cpu processor = Cpu.read(cpuinfo, 2);
        assertThat(processor.name()).isEqualTo("AMD EPYC 9R14");
        assertThat(processor.instructionSets()).containsExactly("avx2", "fma", "avx512f", "avx512_bf16");
        assertThat(processor.cores()).isEqualTo(2);
    }

    @Test
    void aSystemThatTellsNothingIsNoFault() {
        assertThat(Cpu.read(folder.resolve("none"), 4).name()).isEqualTo("unknown");
    }

    @Test
    void systemsAreNamedAsLibtorchsPackagesNameThem() {
        assertThat(Machine.system("Linux", "amd64")).isEqualTo("linux-x86_64");
        assertThat(Machine.system("Linux", "aarch64")).isEqualTo("linux-aarch64");
        assertThat(Machine.system("Mac OS X", "aarch64")).isEqualTo("mac-aarch64");
    }

    @Test
    void thisMachineHasMemory() {
        Machine machine = Machine.ask(new NvidiaSmi(folder.resolve("none").toString(), Duration.ofSeconds(1)));
        assertThat(machine.memory()).isGreaterThan(64L << 20);
        assertThat(machine.processor().cores()).isPositive();
        assertThat(machine.gpus()).isEmpty();
    }
}
