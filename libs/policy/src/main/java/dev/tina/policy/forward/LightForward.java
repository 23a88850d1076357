package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.torch.Programs;

/** A forward pass that keeps only what entered each layer; backward runs each layer again (activation checkpointing). */
final class LightForward implements ForwardResult {

    private static final String STATES = "s[]";

    private final Pass pass;
    private final NDArray direction;
    private final NDList states;
    private final float[][] logprobs;
    private final float[][] entropies;

    private LightForward(Pass pass, NDList found) {
        this.pass = pass;
        this.logprobs = pass.batch().unpack(Floats.of(found.get(0)));
        this.entropies = pass.batch().unpack(Floats.of(found.get(1)));
        this.direction = found.get(2);
        this.states = found.subNDList(3);
        states.forEach(state -> state.setName(STATES));
    }

    static LightForward run(Pass pass, NDArray settings) {
        return new LightForward(
                pass, Programs.MODEL.run(pass.memory(), "forward_light", pass.arguments(new NDList(settings))));
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
            Programs.MODEL
                    .record(
                            scratch,
                            "backward_light",
                            pass.base().weights().arrays(),
                            pass.adapter(),
                            states,
                            pass.batch().places(scratch),
                            pass.batch().scored(scratch),
                            new NDList(direction, slope),
                            sums.arrays())
                    .close();
        }
    }

    @Override
    public void close() {
        pass.memory().close();
    }
}
