package dev.tina.policy.forward;

import dev.tina.policy.adapter.AdapterGradients;

/** Log-probabilities of a micro-batch, and the way back from them to the adapter; holds memory until closed. */
public sealed interface ForwardResult extends AutoCloseable permits KeptForward, LightForward {

    /** [B][T - 1] in nats; entry t - 1 of a row is that of token t; 0 where it was not asked for. */
    float[][] logprobs();

    /** [B][T - 1] entropy of the distribution that token t was drawn from, in nats; 0 where it was not asked for. */
    float[][] entropies();

    /**
     * Adds the gradient of a loss to the sums; may be called once.
     *
     * @param slopes d loss / d logprob, [B][T - 1]; read only where a log-probability was asked for
     */
    void backward(float[][] slopes, AdapterGradients sums);

    @Override
    void close();
}
