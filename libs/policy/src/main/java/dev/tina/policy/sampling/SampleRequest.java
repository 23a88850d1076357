package dev.tina.policy.sampling;

import dev.tina.common.Require;
import dev.tina.policy.adapter.LoraAdapter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a group of completions of one prompt.
 *
 * @param prompt [P] ids to continue
 * @param groupSize G, how many completions
 * @param seed completion i draws its token t by a hash of (seed, i, t)
 * @param stopTokens ids that end a completion; the one drawn is its last token
 * @param adapter beside the frozen base; without one the base itself is sampled
 * @param deterministic whether its tokens must depend on weights, prompt, parameters and seed only, even on a processor where
 *     that takes computing the group alone
 */
public record SampleRequest(
        int[] prompt,
        int groupSize,
        SamplingSettings sampling,
        long seed,
        Set<Integer> stopTokens,
        @Nullable LoraAdapter adapter,
        boolean deterministic) {

    public SampleRequest {
        Require.that(prompt.length > 0, "prompt", "empty", "at least one token");
        Require.that(groupSize >= 1, "groupSize", groupSize, "at least 1");
        stopTokens = Set.copyOf(stopTokens);
    }
}
