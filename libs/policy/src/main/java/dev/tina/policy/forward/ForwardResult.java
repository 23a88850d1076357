package dev.tina.policy.forward;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.tina.policy.adapter.AdapterGradients;

/** Log-probabilities of a micro-batch, and the way back from them to the adapter; holds memory until closed. */
public abstract sealed class ForwardResult implements AutoCloseable permits KeptForward, CheckpointedForward {

    private final Pass pass;
    private final float[][] logprobs;
    private final float[][] entropies;
    private final NDArray direction;

    /**
     * @param found log-probabilities [M], entropies [M], derivative of the log-probabilities with respect to the last
     *     hidden states, then what the backward pass reads
     */
    ForwardResult(Pass pass, NDList found) {
        this.pass = pass;
        this.logprobs = pass.batch().unpack(Floats.of(found.get(0)));
        this.entropies = pass.batch().unpack(Floats.of(found.get(1)));
        this.direction = found.get(2);
    }

    /** [B][T - 1] in nats; entry t - 1 of a row is that of token t; 0 where it was not asked for. */
    public final float[][] logprobs() {
        return logprobs;
    }

    /** [B][T - 1] entropy of the distribution that token t was drawn from, in nats; 0 where it was not asked for. */
    public final float[][] entropies() {
        return entropies;
    }

    /**
     * Adds the gradient of a loss to the sums; may be called once.
     *
     * @param slopes d loss / d logprob, [B][T - 1]; read only where a log-probability was asked for
     */
    public final void backward(float[][] slopes, AdapterGradients sums) {
        try (NDManager scratch = pass.memory().newSubManager()) {
            NDArray slope = scratch.create(pass.batch().pack(slopes));
            backward(pass, direction, slope, sums.arrays(), scratch).close();
        }
    }

    /**
     * Runs the backward pass.
     *
     * @param slope d loss / d logprob of the scored tokens. [M]
     * @return what the program returns, to be closed by the caller
     */
    abstract NDList backward(Pass pass, NDArray direction, NDArray slope, NDList sums, NDManager scratch);

    @Override
    public final void close() {
        pass.memory().close();
    }
}
