package dev.tina.cli.device.plan;

import ai.djl.Device;
import dev.tina.common.InvalidInput;
import dev.tina.device.machine.DeviceKind;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import dev.tina.plan.device.DeviceSheet;
import dev.tina.plan.device.DeviceSheets;
import dev.tina.policy.memory.DeviceMemory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The device that a plan is made for.
 *
 * @param name its kind, as a driver names it, or {@code cpu}
 * @param total memory in bytes
 * @param share of it that each process plans with
 * @param each bytes that each process plans with
 * @param sheet its data sheet; null where none is known
 */
record PlannedMachine(
        String name,
        PlannedDevice device,
        long total,
        double share,
        long each,
        @Nullable DeviceSheet sheet) {

    private static final String CPU = "cpu";

    /**
     * The one that is asked for.
     *
     * @param name {@code cpu} for this machine, {@code cuda:0} and so on for a device of it, or a device's name
     * @param memory bytes of it; 0 for what it has
     * @param share of it for each process; 0 for what services take by themselves
     */
    static PlannedMachine of(String name, long memory, double share) {
        if (name.equals(CPU)) {
            DeviceMemory here = DeviceMemory.of(Device.cpu());
            return planned(CPU, PlannedDevice.PROCESSOR, memory > 0 ? memory : here.total(), share, null);
        }
        if (name.matches("cuda:\\d{1,3}")) {
            long had = DeviceMemory.of(Device.gpu(Integer.parseInt(name.substring(5))))
                    .total();
            String kind = DeviceKind.of(name, "");
            DeviceSheet sheet = new DeviceSheets().of(kind).orElse(null);
            return planned(kind, PlannedDevice.GPU, memory > 0 ? memory : had, share, sheet);
        }
        DeviceSheet sheet = sheet(name);
        return planned(sheet.name(), PlannedDevice.GPU, memory > 0 ? memory : sheet.memory(), share, sheet);
    }

    private static DeviceSheet sheet(String name) {
        DeviceSheets sheets = new DeviceSheets();
        Optional<DeviceSheet> found = sheets.of(name);
        return found.orElseThrow(() -> new InvalidInput(
                "--device", name, "cpu, cuda: and a number, or one of " + String.join(", ", sheets.names())));
    }

    private static PlannedMachine planned(
            String name, PlannedDevice device, long total, double share, @Nullable DeviceSheet sheet) {
        MemoryAsked asked = new MemoryAsked(0, share);
        long each = asked.of(total, false);
        return new PlannedMachine(name, device, total, (double) each / total, each, sheet);
    }

    /** Whether it is a processor. */
    boolean isProcessor() {
        return device == PlannedDevice.PROCESSOR;
    }
}
