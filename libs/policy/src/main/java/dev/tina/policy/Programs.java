package dev.tina.policy;

import ai.djl.Device;
import dev.tina.policy.torch.TorchProgram;

/** The programs of this package, compiled once a process; they hold no state and run on any device. */
final class Programs {

    /** The decoder, log-probabilities and their gradients. */
    static final TorchProgram MODEL = TorchProgram.load(Device.cpu(), "model.py", "training.py");

    /** The decoder and the gradients of all its weights. */
    static final TorchProgram PRETRAINING =
            TorchProgram.load(Device.cpu(), "model.py", "training.py", "pretraining.py");

    /** Flat parameter vectors and AdamW. */
    static final TorchProgram OPTIMIZER = TorchProgram.load(Device.cpu(), "optimizer.py");

    private Programs() {}
}
