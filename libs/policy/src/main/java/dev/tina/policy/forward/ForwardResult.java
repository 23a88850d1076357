package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.torch.Programs;

/** Log-probabilities of a micro-batch, and the way back from them to the adapter; holds memory until closed. */
public final class ForwardResult implements AutoCloseable {

    private static final String KEPT = "s[]";

    private final Pass pass;
    private final float[][] logprobs;
    private final float[][] entropies;
    private final NDArray direction;
    private final NDList kept;

    private ForwardResult(Pass pass, NDList found) {
        this.pass = pass;
        this.logprobs = pass.batch().unpack(Floats.of(found.get(0)));
        this.entropies = pass.batch().unpack(Floats.of(found.get(1)));
        this.direction = found.get(2);
        this.kept = found.subNDList(3);
        kept.forEach(array -> array.setName(KEPT));
    }

    static ForwardResult run(Pass pass, NDArray settings) {
        return new ForwardResult(
                pass, Programs.MODEL.run(pass.memory(), "forward_kept", pass.arguments(new NDList(settings))));
    }

    /** [B][T - 1] in nats; entry t - 1 of a row is that of token t; 0 where it was not asked for. */
    public float[][] logprobs() {
        return logprobs;
    }

    /** [B][T - 1] entropy of the distribution that token t was drawn from, in nats; 0 where it was not asked for. */
    public float[][] entropies() {
        return entropies;
    }

    /** Queries for which attention is computed. */
    public long places() {
        return pass.batch().places();
    }

    /** Those of them that hold no token. */
    public long emptyPlaces() {
        return pass.batch().emptyPlaces();
    }

    /** Elements kept for the backward pass. */
    long kept() {
        return kept.stream().mapToLong(NDArray::size).sum();
    }

    /**
     * Adds the gradient of a loss to the sums; may be called once.
     *
     * @param slopes d loss / d logprob, [B][T - 1]; read only where a log-probability was asked for
     */
    public void backward(float[][] slopes, AdapterGradients sums) {
        try (NDManager scratch = pass.memory().newSubManager()) {
            NDArray slope = scratch.create(pass.batch().pack(slopes));
            Programs.MODEL
                    .run(
                            scratch,
                            "backward_kept",
                            pass.base().weights().arrays(),
                            pass.adapter(),
                            kept,
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
