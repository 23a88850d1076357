package dev.tina.cli.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tina.cli.Tina;
import dev.tina.device.Devices;
import dev.tina.device.machine.Cpu;
import dev.tina.device.machine.Gpu;
import dev.tina.device.machine.Machine;
import dev.tina.device.runtime.CudaRuntime;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RuntimeCommandTest {

    private static final Path NOWHERE = Path.of("/nowhere");
    private static final Gpu L40S = new Gpu(0, "GPU-0", "NVIDIA L40S", 46_068L << 20, "570.86.15");

    private static RuntimeView view(@Nullable List<Gpu> gpus) {
        Machine machine = new Machine(
                "linux-x86_64",
                new Cpu("AMD EPYC 9R14", List.of("avx2", "avx512_bf16"), 8),
                32L << 30,
                Optional.ofNullable(gpus));
        return RuntimeView.of(
                new Devices(machine, CudaRuntime.installed(NOWHERE), () -> true, Map.of()),
                new WheelList("2.7.1", "12.6", List.of()));
    }

    @Test
    void aMachineWithAGpuIsToldWhatIsMissing() {
        assertThat(view(List.of(L40S)).lines())
                .containsExactly(
                        "what               is",
                        "system             linux-x86_64",
                        "processor          AMD EPYC 9R14, 8 cores",
                        "instruction sets   avx2 avx512_bf16",
                        "memory             32.0 GiB",
                        "cuda:0             NVIDIA L40S, 45.0 GiB, driver 570.86.15",
                        "libtorch for cpu   2.7.1, in the jars",
                        "libtorch for cuda  libtorch for CUDA is not installed (looked in /nowhere);"
                                + " './tina runtime install cuda' installs it (0.0 GB)",
                        "devices            cpu",
                        "NVIDIA L40S is not used: libtorch for CUDA is not installed (looked in /nowhere);"
                                + " './tina runtime install cuda' installs it");
    }

    @Test
    void gpusThatNobodyCanTellOfAreUnknownAndNotNone() {
        assertThat(view(null).lines())
                .contains("GPUs               none known: nvidia-smi is not there, or does not answer");
        assertThat(view(null).gpus()).isNull();
        assertThat(view(List.of()).lines()).contains("GPUs               none");
    }

    @Test
    void thisMachineAnswersInJson() {
        StringWriter out = new StringWriter();
        assertThat(Tina.commandLine().setOut(new PrintWriter(out)).execute("runtime", "-o", "json"))
                .isZero();
        JsonNode document = JsonMapper.builder().build().readTree(out.toString());
        assertThat(document.at("/devices/0").asString()).isEqualTo("cpu");
        assertThat(document.at("/libtorch/0/version").asString()).isEqualTo(CudaRuntime.TORCH);
        assertThat(document.at("/processor/cores").asInt()).isPositive();
    }
}
