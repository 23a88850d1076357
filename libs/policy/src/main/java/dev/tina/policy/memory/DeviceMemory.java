package dev.tina.policy.memory;

import ai.djl.Device;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import java.util.function.LongSupplier;

/**
 * The memory that a process computes in: the system's, or a graphics processor's.
 *
 * @param device what it belongs to
 * @param total in bytes
 * @param limited whether a control group leaves less than the system has, so that it is taken to be one process's own
 * @param free bytes available at the moment of asking
 */
public record DeviceMemory(PlannedDevice device, long total, boolean limited, LongSupplier free) {

    /** As the system, or the device's driver, says now. */
    public static DeviceMemory of(Device device) {
        if (device.equals(Device.cpu())) {
            MainMemory main = MainMemory.ofThisSystem();
            return new DeviceMemory(PlannedDevice.PROCESSOR, main.total(), main.isLimited(), main::free);
        }
        GpuMemory gpu = GpuMemory.ofDriver(device.getDeviceId());
        return new DeviceMemory(PlannedDevice.GPU, gpu.total(), false, gpu::free);
    }

    /** Bytes that a process with such settings plans with. */
    public long asked(MemoryAsked settings) {
        return settings.of(total, limited);
    }

    /**
     * The same, but no more than is free now.
     *
     * @param held bytes that the process has already
     */
    public long asked(MemoryAsked settings, long held) {
        return Math.min(asked(settings), held + free.getAsLong());
    }
}
