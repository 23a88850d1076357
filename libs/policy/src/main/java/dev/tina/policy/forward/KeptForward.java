package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.torch.Programs;

/** A forward pass whose whole graph stays in memory: nothing is computed twice. */
final class KeptForward implements ForwardResult {

    private final Pass pass;
    private final NDArray direction;
    private final NDArray state;
    private final float[][] logprobs;
    private final float[][] entropies;

    private KeptForward(Pass pass, NDList found) {
        this.pass = pass;
        this.logprobs = pass.batch().unpack(Floats.of(found.get(0)));
        this.entropies = pass.batch().unpack(Floats.of(found.get(1)));
        this.direction = found.get(2);
        this.state = found.get(3);
    }

    static KeptForward run(Pass pass, NDArray settings) {
        return new KeptForward(
                pass, Programs.MODEL.record(pass.memory(), "forward_kept", pass.arguments(new NDList(settings))));
    }

    @Override
    public float[][] logprobs() {
        return logprobs;
    }

    @Override
    public float[][] entropies() {
        return entropies;
    }

    @Override
    public void backward(float[][] slopes, AdapterGradients sums) {
        try (NDManager scratch = pass.memory().newSubManager()) {
            NDArray slope = scratch.create(pass.batch().pack(slopes));
            NDList inputs = new NDList(state, direction, slope);
            Programs.MODEL
                    .record(scratch, "backward_kept", pass.adapter(), inputs, sums.arrays())
                    .close();
        }
    }

    @Override
    public void close() {
        pass.memory().close();
    }
}
