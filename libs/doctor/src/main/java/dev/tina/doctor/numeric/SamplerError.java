package dev.tina.doctor.numeric;

import dev.tina.policy.forward.Policy;
import dev.tina.policy.sampling.SampleRequest;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.weights.BaseModel;
import java.util.ArrayList;
import java.util.List;

/**
 * The sampler's log-probabilities of what it drew, against those that the learner computes afterwards: the mean of
 * exp(|difference|), which NeMo RL calls {@code token_mult_prob_error} and wants to be close to 1.
 */
final class SamplerError {

    static final String NAME = "token_mult_prob_error";
    static final String COMPARED =
            "log-probabilities of the sampler against those recomputed by the learner, mean of exp(|difference|)";

    private SamplerError() {}

    /** Over all tokens of the requests, which have one adapter. */
    static double mean(BaseModel base, List<SampleRequest> requests) {
        List<int[]> texts = new ArrayList<>();
        List<float[]> sampled = new ArrayList<>();
        try (ReferenceSampler sampler = new ReferenceSampler(base)) {
            for (SampleRequest request : requests) {
                for (SampledSequence drawn : sampler.sample(request)) {
                    texts.add(GreedyGap.joined(request.prompt(), drawn.tokens(), drawn.tokens().length));
                    sampled.add(drawn.samplerLogprobs());
                }
            }
        }
        return mean(sampled, new Policy(base, requests.getFirst().adapter()).logprobs(texts, 1));
    }

    /** The recomputed ones are of whole texts, whose ends the sampled ones are of. */
    private static double mean(List<float[]> sampled, float[][] recomputed) {
        double sum = 0;
        long tokens = 0;
        for (int i = 0; i < recomputed.length; i++) {
            float[] drawn = sampled.get(i);
            int from = recomputed[i].length - drawn.length;
            for (int t = 0; t < drawn.length; t++, tokens++) {
                sum += Math.exp(Math.abs((double) drawn[t] - recomputed[i][from + t]));
            }
        }
        return sum / tokens;
    }
}
