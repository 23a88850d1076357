package dev.tina.policy.forward;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.weights.BaseModel;

/**
 * One micro-batch on its way through the model.
 *
 * @param memory owner of all tensors of the pass
 * @param adapter as the program takes it, with this pass's dropout
 */
record Pass(BaseModel base, PackedBatch batch, NDManager memory, NDList adapter) {

    /** Runs a method on weights, adapter, the batch and the settings. */
    NDList[] arguments(NDList settings) {
        return new NDList[] {
            base.weights().arrays(),
            adapter,
            batch.ids(memory),
            batch.places(memory),
            batch.scored(memory),
            batch.target(memory),
            settings
        };
    }
}
