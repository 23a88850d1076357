package dev.tina.supervisor.command;

import dev.tina.device.Devices;
import dev.tina.supervisor.system.DeviceChoice;
import dev.tina.supervisor.system.Placement;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how many processes sample, and which devices the services compute on. */
public final class DeviceOptions {

    @Option(
            names = "--rollout-workers",
            paramLabel = "N",
            description = "Processes that sample, one for each device by default, 1 where none is named; 0 for none.")
    private @Nullable Integer count;

    @Option(
            names = "--rollout-devices",
            paramLabel = "DEVICE",
            split = ",",
            description = "Devices they sample on, dealt out in turn, such as cuda:0,cuda:1; by default the GPUs that"
                    + " './tina runtime' lists, else cpu.")
    private @Nullable List<String> devices;

    @Option(
            names = "--trainer-device",
            paramLabel = "DEVICE",
            description = "Device that the trainer learns on; by default the last GPU, shared where there is one only.")
    private @Nullable String trainer;

    /**
     * Where everything is to run on this machine.
     *
     * @param say told in a sentence what was chosen, or why GPUs are not used
     * @throws dev.tina.device.UnusableDevice where a device that was named cannot be had
     */
    Placement place(Consumer<String> say) {
        return new DeviceChoice(count, devices == null ? List.of() : devices, trainer)
                .on(Devices.ofThisMachine(), System.getenv(), say);
    }

    /** As the command line says it. */
    List<String> arguments() {
        return DeviceChoice.arguments(count, devices == null ? List.of() : devices, trainer);
    }
}
