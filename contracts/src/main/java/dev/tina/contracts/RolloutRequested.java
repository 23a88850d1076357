package dev.tina.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Asks for one group of completions of one prompt.
 *
 * @param attempt 1 at first; higher when the group is asked for again
 * @param prompt the conversation to continue, in order
 * @param referenceAnswer the ground truth, for the rewards
 * @param groupSize G
 * @param seed from which the samples' own seeds are derived
 * @param deterministic whether the tokens must depend on weights, prompt and seed alone
 * @param rewards what the completions are scored by
 * @param deadline after this instant nobody waits for the group any more
 */
public record RolloutRequested(
        GroupKey key,
        int attempt,
        List<PromptMessage> prompt,
        String referenceAnswer,
        int groupSize,
        SamplingParameters sampling,
        long seed,
        boolean deterministic,
        BaseReference base,
        AdapterReference adapter,
        List<RewardSpec> rewards,
        Instant deadline) {

    public RolloutRequested {
        Require.that(attempt >= 1, "attempt", attempt, "at least 1");
        Require.that(groupSize >= 1 && groupSize <= 4096, "groupSize", groupSize, "between 1 and 4096");
        prompt = List.copyOf(prompt);
        Require.that(!prompt.isEmpty(), "prompt", prompt, "at least one message");
        rewards = List.copyOf(rewards);
    }

    public UUID groupId() {
        return key.groupId();
    }
}
