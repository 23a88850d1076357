package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.torch.Programs;

/** A forward pass whose whole graph stays in memory: nothing is computed twice. */
final class KeptForward extends ForwardResult {

    private final NDArray state;

    private KeptForward(Pass pass, NDList found) {
        super(pass, found);
        this.state = found.get(3);
    }

    static KeptForward run(Pass pass, NDArray settings) {
        return new KeptForward(
                pass, Programs.MODEL.record(pass.memory(), "forward_kept", pass.arguments(new NDList(settings))));
    }

    @Override
    NDList backward(Pass pass, NDArray direction, NDArray slope, NDList sums, NDManager scratch) {
        NDList inputs = new NDList(state, direction, slope);
        return Programs.MODEL.record(scratch, "backward_kept", pass.adapter(), inputs, sums);
    }
}
