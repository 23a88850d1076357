package dev.tina.policy.adapter;

import ai.djl.ndarray.NDList;
import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.policy.torch.Torch;

/** Sums of gradients, one for each value of an adapter, in one flat vector. */
public final class AdapterGradients implements AutoCloseable {

    private final LoraLayout layout;
    private final FlatVector vector;
    private final NDList arrays;

    /** Zeros. */
    public AdapterGradients(LoraAdapter adapter) {
        this.layout = adapter.layout();
        this.vector = FlatVector.zeros(
                Torch.manager(adapter.base().device()),
                layout.length(),
                adapter.vector().type());
        this.arrays = vector.views("g[]", layout.views(), false);
    }

    public void zero() {
        vector.multiply(0);
    }

    /** Euclidean norm over all matrices together. */
    public double norm() {
        return vector.norm();
    }

    void scale(double factor) {
        vector.multiply(factor);
    }

    /**
     * Scales the gradients down so that their norm is at most the limit, as torch's clip_grad_norm_ does.
     *
     * @return the norm before
     */
    public double clip(double limit) {
        double norm = norm();
        double factor = limit / (norm + 1e-6);
        if (factor < 1) {
            scale(factor);
        }
        return norm;
    }

    public NDList arrays() {
        return arrays;
    }

    public FlatVector vector() {
        return vector;
    }

    public LoraLayout layout() {
        return layout;
    }

    @Override
    public void close() {
        vector.close();
    }
}
