package dev.tina.policy.torch;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

/** Starts libtorch with the settings that must come first, and makes its tensor managers. */
public final class Torch {

    private static final Engine ENGINE = start();

    private Torch() {}

    /** A manager of tensors on the device; whoever asks for it closes it. */
    public static NDManager manager(Device device) {
        return ENGINE.newBaseManager(device);
    }

    /** A manager whose tensors programs can read as numbers without waiting for a device; closed with its parent. */
    public static NDManager inMainMemory(NDManager manager) {
        return manager.getDevice().equals(Device.cpu()) ? manager : manager.newSubManager(Device.cpu());
    }

    /** Sets how many cores the calling thread's operations use; threads that were never told use as many as the last. */
    public static void useThreads(int count) {
        JniUtils.setNumThreads(count);
    }

    /**
     * Has the calling thread run programs as they are written. libtorch keeps this setting for each thread: a thread that
     * left it at its default would watch a program's first run and rewrite it for the second, whose last bits differ.
     */
    static void runAsWritten() {
        JniUtils.setGraphExecutorOptimize(false);
    }

    private static Engine start() {
        // nothing is fetched at run time
        System.setProperty("ai.djl.offline", "true");
        return Engine.getEngine("PyTorch");
    }
}
