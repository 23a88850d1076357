package dev.tina.doctor.numeric;

import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.sampling.SampledSequence;
import dev.tina.policy.sampling.SamplingSettings;
import dev.tina.policy.weights.BaseModel;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far greedy text is from a reference's: 0 where all tokens are equal. Where one differs first, it is how far apart the
 * log-probabilities of the two tokens are: near 0 they were almost a tie, and what follows another token is another text.
 */
final class GreedyGap {

    private GreedyGap() {}

    /** In nats. expected: the tokens after the prompt */
    static double of(
            ReferenceSampler sampler, BaseModel base, @Nullable LoraAdapter adapter, int[] prompt, int[] expected) {
        double largest = 0;
        for (SampledSequence sequence : sampler.sample(
                ReferenceSampler.request(prompt, 2, SamplingSettings.greedy(expected.length), 1, adapter))) {
            int at = Arrays.mismatch(sequence.tokens(), expected);
            if (at >= 0) {
                int[] theirs = joined(prompt, expected, at + 1);
                int[] ours = theirs.clone();
                ours[ours.length - 1] = sequence.tokens()[at];
                largest = Math.max(largest, apart(new Policy(base, adapter), ours, theirs));
            }
        }
        return largest;
    }

    /** How far the log-probabilities of the last tokens are apart. */
    private static double apart(Policy policy, int[] ours, int[] theirs) {
        float[][] logprobs = policy.logprobs(List.of(ours, theirs), 1);
        int last = ours.length - 2;
        return Math.abs((double) logprobs[0][last] - logprobs[1][last]);
    }

    static int[] joined(int[] prompt, int[] tokens, int count) {
        int[] all = Arrays.copyOf(prompt, prompt.length + count);
        System.arraycopy(tokens, 0, all, prompt.length, count);
        return all;
    }
}
