package dev.tina.cli.device;

import ai.djl.Device;
import dev.tina.device.ComputeDevice;
import dev.tina.device.Devices;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which device a command's own model runs on; for commands that start libtorch themselves. */
public final class DeviceOption {

    private static final String NAME = "--device";

    @Option(
            names = NAME,
            paramLabel = "DEVICE",
            description = "cpu, or cuda:0, cuda:1 and so on; by default the first GPU that './tina runtime' lists, else"
                    + " cpu.")
    private @Nullable String device;

    /**
     * The device, with libtorch told where its libraries are; to be called before libtorch is first touched.
     *
     * @param note told what was chosen without being named, or why GPUs are not used
     * @throws dev.tina.device.UnusableDevice where a device that was named cannot be had
     */
    public Device prepare(Consumer<String> note) {
        if (device != null && ComputeDevice.of(NAME, device).isCpu()) {
            return Device.cpu();
        }
        Devices devices = Devices.ofThisMachine();
        ComputeDevice chosen = choose(devices, note);
        return told(devices, chosen);
    }

    /** The device as the engine knows it, with libtorch told where its libraries are, before it is first touched. */
    static Device told(Devices devices, ComputeDevice device) {
        devices.variables(device).forEach(System::setProperty); // DJL reads them where the environment says nothing
        return device.isCpu() ? Device.cpu() : Device.gpu(device.index());
    }

    ComputeDevice choose(Devices devices, Consumer<String> note) {
        if (device != null) {
            ComputeDevice named = ComputeDevice.of(NAME, device);
            devices.require(NAME, named);
            return named;
        }
        if (devices.usable().isEmpty()) {
            devices.unused().ifPresent(note);
            return ComputeDevice.CPU;
        }
        ComputeDevice first = devices.usable().getFirst();
        note.accept("on " + first + " (" + devices.gpus().getFirst().name() + "); " + NAME + " chooses another");
        return first;
    }
}
