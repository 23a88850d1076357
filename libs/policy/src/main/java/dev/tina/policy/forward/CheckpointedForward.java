package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.torch.Programs;

/** A forward pass that keeps only what entered each layer; backward runs each layer again (activation checkpointing). */
final class CheckpointedForward extends ForwardResult {

    private static final String STATES = "s[]";

    private final NDList states;

    private CheckpointedForward(Pass pass, NDList found) {
        super(pass, found);
        this.states = found.subNDList(3);
        states.forEach(state -> state.setName(STATES));
    }

    static CheckpointedForward run(Pass pass, NDArray settings) {
        return new CheckpointedForward(
                pass, Programs.MODEL.run(pass.memory(), "forward_light", pass.arguments(new NDList(settings))));
    }

    @Override
    NDList backward(Pass pass, NDArray direction, NDArray slope, NDList sums, NDManager scratch) {
        return Programs.MODEL.record(
                scratch,
                "backward_light",
                pass.base().weights().arrays(),
                pass.adapter(),
                states,
                pass.batch().places(scratch),
                pass.batch().scored(scratch),
                new NDList(direction, slope),
                sums);
    }
}
