package dev.tina.cli.runtime;

import dev.tina.device.ComputeDevice;
import dev.tina.device.Devices;
import dev.tina.device.machine.Cpu;
import dev.tina.device.machine.Gpu;
import dev.tina.device.machine.Machine;
import dev.tina.terminal.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a machine computes on, as commands show it.
 *
 * @param system such as {@code linux-x86_64}
 * @param memory bytes, within the limit of the control group
 * @param gpus those that may be used, {@code cuda:0} first; null where the driver's program does not answer
 * @param libtorch each flavour, whether it can be loaded, and where it lies
 * @param devices that can be named
 * @param unused why GPUs that are there cannot be used; null where there are none, or they can
 */
record RuntimeView(
        String system,
        Cpu processor,
        long memory,
        @Nullable List<Gpu> gpus,
        List<LibtorchView> libtorch,
        List<String> devices,
        @Nullable String unused) {

    static RuntimeView of(Devices devices, WheelList wheels) {
        Machine machine = devices.machine();
        return new RuntimeView(
                machine.system(),
                machine.processor(),
                machine.memory(),
                machine.gpus().isPresent() ? devices.gpus() : null,
                List.of(
                        LibtorchView.ofProcessor(RuntimeView.class.getClassLoader()),
                        LibtorchView.ofCuda(devices.runtime(), wheels)),
                Stream.concat(Stream.of(ComputeDevice.CPU), devices.usable().stream())
                        .map(ComputeDevice::name)
                        .toList(),
                devices.unused().orElse(null));
    }

    List<String> lines() {
        Table table = Table.of("what", "is");
        table.add("system", system);
        table.add("processor", processor.name() + ", " + processor.cores() + " cores");
        table.add(
                "instruction sets",
                processor.instructionSets().isEmpty() ? "unknown" : String.join(" ", processor.instructionSets()));
        table.add("memory", gibibytes(memory));
        gpuRows().forEach(table::add);
        libtorch.forEach(flavor -> table.add("libtorch for " + flavor.flavor(), flavor.inWords()));
        table.add("devices", String.join(", ", devices));
        List<String> lines = new ArrayList<>(table.lines());
        if (unused != null) {
            lines.add(unused);
        }
        return lines;
    }

    private List<List<String>> gpuRows() {
        if (gpus == null) {
            return List.of(List.of("GPUs", "none known: nvidia-smi is not there, or does not answer"));
        }
        if (gpus.isEmpty()) {
            return List.of(List.of("GPUs", "none"));
        }
        List<List<String>> rows = new ArrayList<>();
        for (Gpu gpu : gpus) {
            rows.add(List.of(
                    "cuda:" + rows.size(), gpu.name() + ", " + gibibytes(gpu.memory()) + ", driver " + gpu.driver()));
        }
        return rows;
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }
}
