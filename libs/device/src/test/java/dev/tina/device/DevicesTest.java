package dev.tina.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import dev.tina.device.elf.ElfFile;
import dev.tina.device.elf.ElfWriter;
import dev.tina.device.machine.Cpu;
import dev.tina.device.machine.Gpu;
import dev.tina.device.machine.Machine;
import dev.tina.device.runtime.CudaRuntime;
import dev.tina.device.runtime.RuntimeManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {

    private static final String OPTION = "--device";

    @TempDir
    Path folder;

    private CudaRuntime installed;

    @BeforeEach
    void anInstalledRuntime() throws IOException {
        installed = CudaRuntime.installed(folder.resolve("cuda"));
        ElfWriter.write(
                installed.libraries().resolve("libtorch_cuda.so"), new ElfFile("", List.of(), List.of(), List.of()));
        new RuntimeManifest("2.7.1", "12.6", List.of(), List.of()).write(folder.resolve("cuda"));
    }

    private static Machine machine(@Nullable List<Gpu> gpus) {
        return new Machine("linux-x86_64", new Cpu("p", List.of(), 2), 1L << 30, Optional.ofNullable(gpus));
    }

    private static List<Gpu> l40s(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Gpu(i, "GPU-" + i, "NVIDIA L40S", 46_068L << 20, "570.86.15"))
                .toList();
    }

    private Devices devices(int gpus) {
        return new Devices(machine(l40s(gpus)), installed, () -> true, Map.of());
    }

    private static ComputeDevice cuda(int index) {
        return ComputeDevice.of(OPTION, "cuda:" + index);
    }

    @Test
    void namesAreCpuOrCudaAndANumber() {
        assertThat(ComputeDevice.of(OPTION, "cuda:12").index()).isEqualTo(12);
        assertThat(ComputeDevice.of(OPTION, "cpu").isCpu()).isTrue();
        assertThatThrownBy(() -> ComputeDevice.of(OPTION, "gpu0"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("--device must be cpu, or cuda: and a number, such as cuda:0, was gpu0");
    }

    @Test
    void twoGpusAndARuntimeAreUsable() {
        assertThat(devices(2).usable()).containsExactly(cuda(0), cuda(1));
        assertThat(devices(2).unused()).isEmpty();
        devices(2).require(OPTION, cuda(1));
        assertThat(devices(2).variables(cuda(1))).containsKey("PYTORCH_LIBRARY_PATH");
        assertThat(devices(2).variables(ComputeDevice.CPU)).isEmpty();
    }

    @Test
    void withoutADriverItSaysSo() {
        Devices none = new Devices(machine(null), installed, () -> false, Map.of());
        assertThatThrownBy(() -> none.require(OPTION, cuda(0)))
                .isInstanceOf(UnusableDevice.class)
                .hasMessage("--device is cuda:0, and that cannot be: this machine has no NVIDIA driver (libcuda.so.1 is"
                        + " not found); install driver 525.60.13 or newer, and in a container NVIDIA's container"
                        + " toolkit; or compute on cpu");
        assertThat(none.usable()).isEmpty();
        assertThat(none.unused()).isEmpty();
        none.require(OPTION, ComputeDevice.CPU);
    }

    @Test
    void withoutARuntimeItSaysWhichCommandInstallsIt() {
        CudaRuntime nowhere = CudaRuntime.installed(folder.resolve("nowhere"));
        Devices devices = new Devices(machine(l40s(1)), nowhere, () -> true, Map.of());
        String fault = "libtorch for CUDA is not installed (looked in " + folder.resolve("nowhere")
                + "); './tina runtime install cuda' installs it";

        assertThatThrownBy(() -> devices.require(OPTION, cuda(0)))
                .hasMessage("--device is cuda:0, and that cannot be: " + fault + "; or compute on cpu");
        assertThat(devices.usable()).isEmpty();
        assertThat(devices.unused()).contains("NVIDIA L40S is not used: " + fault);
    }

    @Test
    void aGpuThatIsNotThereIsRefusedWithThoseThatAre() {
        assertThatThrownBy(() -> devices(2).require(OPTION, cuda(2)))
                .hasMessageContaining("there is cuda:0, cuda:1 only; or");
        Devices hidden = new Devices(machine(l40s(2)), installed, () -> true, Map.of("CUDA_VISIBLE_DEVICES", "1"));
        assertThat(hidden.gpus()).extracting(Gpu::index).containsExactly(1);
        assertThat(hidden.usable()).containsExactly(cuda(0));
        assertThatThrownBy(() -> hidden.require(OPTION, cuda(1)))
                .hasMessageContaining("there is cuda:0 only (CUDA_VISIBLE_DEVICES is '1'); or");
    }

    @Test
    void anOldDriverIsNamedWithTheVersionThatIsNeeded() {
        Devices old = new Devices(
                machine(List.of(new Gpu(0, "GPU-0", "Tesla T4", 16L << 30, "470.82.01"))),
                installed,
                () -> true,
                Map.of());
        assertThatThrownBy(() -> old.require(OPTION, cuda(0)))
                .hasMessageContaining("the driver of Tesla T4 is 470.82.01; update it to 525.60.13 or newer");
    }

    @Test
    void aDriverWithoutItsProgramIsBelieved() {
        Devices unknown = new Devices(machine(null), installed, () -> true, Map.of());
        unknown.require(OPTION, cuda(0));
        assertThat(unknown.usable()).isEmpty();
    }

    @Test
    void anotherSystemIsNamed() {
        Machine mac = new Machine("mac-aarch64", new Cpu("p", List.of(), 2), 1L << 30, Optional.empty());
        assertThatThrownBy(() -> new Devices(mac, installed, () -> true, Map.of()).require(OPTION, cuda(0)))
                .hasMessageContaining("libtorch for CUDA runs on linux-x86_64, this machine is mac-aarch64");
    }
}
