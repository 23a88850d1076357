package dev.tina.doctor.engine;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.tina.doctor.CheckResult;
import dev.tina.policy.torch.Torch;

/** Whether the device can be computed with at all: it adds two numbers. */
public final class DeviceCheck {

    private static final String CHECK = "device";
    private static final String NO_CUDA = "the 'CUDA' backend";

    private DeviceCheck() {}

    /** @param name as the user wrote it */
    public static CheckResult of(String name, Device device) {
        try (NDManager manager = Torch.manager(device);
                NDArray one = manager.ones(new Shape(1))) {
            float sum = one.add(one).toFloatArray()[0];
            return sum == 2
                    ? CheckResult.pass(CHECK, name, "computes")
                    : CheckResult.fail(CHECK, name, "1 + 1 is " + sum + " on it; it cannot be used");
        } catch (RuntimeException | LinkageError e) {
            return CheckResult.fail(
                    CHECK,
                    name,
                    name + " cannot be used: " + reason(CheckResult.firstLine(e))
                            + "; a GPU needs its driver and a libtorch for CUDA, --device cpu needs neither");
        }
    }

    /** libtorch answers with the list of all its backends. */
    private static String reason(String message) {
        return message.contains(NO_CUDA)
                ? "the libtorch that is loaded is for processors"
                : message.split("\\. ", 2)[0];
    }
}
