package dev.tina.grpo.step;

import dev.tina.grpo.batch.Sequence;
import java.util.List;

/** The policy as a step sees it: logprobs out, their derivatives in, then an update. */
public interface LearningPolicy {

    /**
     * Runs a micro-batch.
     *
     * @param sequences [B]
     * @param seed of what is random in the run, such as dropout
     */
    Forward forward(List<Sequence> sequences, long seed);

    /** [B][≥ T-1] nats: log-probability of each id from the second on, adapter off. */
    float[][] referenceLogprobs(List<Sequence> sequences);

    /**
     * Moves the adapter along the gradient added up since the last update, which is cleared.
     *
     * @return the gradient's norm over all matrices, before it was clipped
     * @throws IllegalStateException when the norm is not finite; the adapter is as it was
     */
    double update(double learningRate);

    /** A micro-batch that was run, with what its backward pass needs until it is closed. */
    interface Forward extends AutoCloseable {

        /** [B][≥ T-1] nats: log-probability of each id from the second on; those of prompts may be missing (0). */
        float[][] logprobs();

        /** [B][≥ T-1] nats: entropy of the distribution each id from the second on was one of. */
        float[][] entropies();

        /** Queries for which attention was computed. */
        long places();

        /** Those of them that held no token, since rows of a micro-batch differ in length. */
        long emptyPlaces();

        /**
         * Adds to the adapter's gradient.
         *
         * @param slopes [B][T-1] derivative of the loss with respect to each logprob
         */
        void backward(float[][] slopes);

        @Override
        void close();
    }
}
