package dev.tina.policy.torch;

import ai.djl.Device;

/** The TorchScript programs of this module, compiled once a process; they hold no state and run on any device. */
public final class Programs {

    /** The decoder, log-probabilities and the adapter's gradients. */
    public static final TorchProgram MODEL = TorchProgram.load(Device.cpu(), "model.py", "gradient.py", "training.py");

    /** The decoder and the gradients of all its weights. */
    public static final TorchProgram PRETRAINING = TorchProgram.load(Device.cpu(), "model.py", "pretraining.py");

    /** Flat parameter vectors and AdamW. */
    public static final TorchProgram OPTIMIZER = TorchProgram.load(Device.cpu(), "optimizer.py");

    private Programs() {}
}
