package dev.tina.supervisor.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tina.common.InvalidInput;
import dev.tina.device.Devices;
import dev.tina.device.UnusableDevice;
import dev.tina.device.machine.Cpu;
import dev.tina.device.machine.Gpu;
import dev.tina.device.machine.Machine;
import dev.tina.device.runtime.CudaRuntime;
import dev.tina.device.runtime.RuntimeManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machines with some GPUs and an installed runtime. */
class DeviceChoiceTest {

    private static final List<ServiceProgram> SERVICES = List.of(
            new ServiceProgram("gateway", List.of("java")),
            new ServiceProgram("trainer-service", List.of("java")),
            new ServiceProgram("rollout-service", List.of("java")));
    private static final DeviceChoice NOTHING_NAMED = new DeviceChoice(null, List.of(), null);

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void anInstalledRuntime() throws IOException {
        Files.createDirectories(folder.resolve("torch/lib"));
        Files.createFile(folder.resolve("torch/lib/libtorch_cuda.so"));
        new RuntimeManifest("2.7.1", "12.6", List.of(), List.of()).write(folder);
    }

    private Devices machine(int gpus) {
        List<Gpu> all = IntStream.range(0, gpus)
                .mapToObj(i -> new Gpu(i, "GPU-" + i, "NVIDIA L40S", 46_068L << 20, "570.86.15"))
                .toList();
        return new Devices(
                new Machine("linux-x86_64", new Cpu("p", List.of(), 8), 1L << 30, Optional.of(all)),
                CudaRuntime.installed(folder),
                () -> gpus > 0,
                Map.of());
    }

    private Map<String, String> settings(DeviceChoice choice, int gpus, String service) {
        return choice.on(machine(gpus), Map.of(), said::add).among(SERVICES, 8).stream()
                .filter(program -> program.name().equals(service))
                .findFirst()
                .orElseThrow()
                .settings();
    }

    @Test
    void withoutAGpuAllIsAsItWas() {
        assertThat(NOTHING_NAMED.on(machine(0), Map.of(), said::add).among(SERVICES, 8))
                .isEqualTo(SERVICES);
        assertThat(said).isEmpty();
    }

    @Test
    void oneGpuIsSharedAndTheTrainerIsToldSo() {
        assertThat(settings(NOTHING_NAMED, 1, "rollout-service"))
                .containsEntry("TINA_ROLLOUT_DEVICE", "cuda:0")
                .containsEntry("PYTORCH_FLAVOR", "cu128")
                .containsEntry("PYTORCH_VERSION", "2.7.1")
                .containsEntry("PYTORCH_LIBRARY_PATH", folder + "/torch/lib");
        assertThat(settings(NOTHING_NAMED, 1, "trainer-service"))
                .containsEntry("TINA_TRAINER_DEVICE", "cuda:0")
                .containsEntry("TINA_TRAINER_SHAREDDEVICE", "true")
                .containsEntry("PYTORCH_FLAVOR", "cu128");
        assertThat(settings(NOTHING_NAMED, 1, "gateway")).isEmpty();
        assertThat(said)
                .contains("sampling on cuda:0 (NVIDIA L40S), learning on cuda:0 (NVIDIA L40S); --rollout-devices and"
                        + " --trainer-device choose others");
    }

    @Test
    void ofTwoGpusOneSamplesAndTheOtherLearns() {
        assertThat(settings(NOTHING_NAMED, 2, "rollout-service")).containsEntry("TINA_ROLLOUT_DEVICE", "cuda:0");
        assertThat(settings(NOTHING_NAMED, 2, "trainer-service"))
                .containsEntry("TINA_TRAINER_DEVICE", "cuda:1")
                .doesNotContainKey("TINA_TRAINER_SHAREDDEVICE");
    }

    @Test
    void ofFourGpusThreeSample() {
        Placement placement = NOTHING_NAMED.on(machine(4), Map.of(), said::add);
        assertThat(placement.workers().count()).isEqualTo(3);
        assertThat(placement.workers().devices()).containsExactly("cuda:0", "cuda:1", "cuda:2");
    }

    @Test
    void whatIsNamedCountsAndTheRestGoesRoundIt() {
        assertThat(settings(new DeviceChoice(null, List.of("cuda:1"), null), 2, "trainer-service"))
                .containsEntry("TINA_TRAINER_DEVICE", "cuda:0");
        assertThat(settings(new DeviceChoice(null, List.of(), "cpu"), 2, "trainer-service"))
                .isEqualTo(Map.of("TINA_TRAINER_DEVICE", "cpu"));
        assertThat(new DeviceChoice(null, List.of(), "cpu")
                        .on(machine(2), Map.of(), said::add)
                        .workers()
                        .devices())
                .containsExactly("cuda:0", "cuda:1");
        said.clear();
        assertThat(settings(new DeviceChoice(2, List.of("cpu"), "cpu"), 2, "rollout-service"))
                .isEqualTo(Map.of(
                        "TINA_ROLLOUT_DEVICE", "cpu", "TINA_ROLLOUT_THREADS", "4", "TINA_ROLLOUT_CONCURRENCY", "16"));
        assertThat(said).isEmpty();
    }

    @Test
    void theEnvironmentNamesDevicesToo() {
        Placement placement = NOTHING_NAMED.on(
                machine(2), Map.of("TINA_ROLLOUT_DEVICE", "cuda:1", "TINA_TRAINER_DEVICE", "cuda:0"), said::add);
        assertThat(placement.arguments())
                .containsExactly("--rollout-workers", "1", "--rollout-devices", "cuda:1", "--trainer-device", "cuda:0");
    }

    @Test
    void aDeviceThatCannotBeHadIsRefusedBeforeAnythingStarts() {
        assertThatThrownBy(() -> settings(new DeviceChoice(null, List.of("cuda:0"), null), 0, "gateway"))
                .isInstanceOf(UnusableDevice.class)
                .hasMessageStartingWith("--rollout-devices is cuda:0, and that cannot be: this machine has no NVIDIA");
        assertThatThrownBy(() -> settings(new DeviceChoice(null, List.of(), "cuda:3"), 2, "gateway"))
                .hasMessageStartingWith("--trainer-device is cuda:3, and that cannot be: there is cuda:0, cuda:1 only");
        assertThatThrownBy(() -> settings(new DeviceChoice(null, List.of("gpu0"), null), 2, "gateway"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("--rollout-devices must be cpu, or cuda: and a number, such as cuda:0, was gpu0");
    }

    @Test
    void aGpuWithoutARuntimeIsToldOfAndNotUsed() throws IOException {
        Files.delete(folder.resolve("torch/lib/libtorch_cuda.so"));
        assertThat(NOTHING_NAMED.on(machine(1), Map.of(), said::add).among(SERVICES, 8))
                .isEqualTo(SERVICES);
        assertThat(said)
                .containsExactly("NVIDIA L40S is not used: libtorch for CUDA is not installed (looked in " + folder
                        + "); './tina runtime install cuda' installs it");
    }
}
