package dev.tina.contracts;

import dev.tina.common.Require;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.contracts.prompt.TemplateContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param template what the chat template is given beside the prompt; absent in what an older version wrote
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
        Instant deadline,
        Optional<TemplateContext> template) {

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

    /** What the chat template is given beside the prompt: where it is not said, the date of the deadline alone. */
    public TemplateContext templateContext() {
        return template.orElseGet(() -> new TemplateContext(LocalDate.ofInstant(deadline, ZoneOffset.UTC), Map.of()));
    }

    /** The same group, asked for again; the template's context is that of the first time. */
    public RolloutRequested again(int nextAttempt, Instant nextDeadline, TemplateContext context) {
        return new RolloutRequested(
                key,
                nextAttempt,
                prompt,
                referenceAnswer,
                groupSize,
                sampling,
                seed,
                deterministic,
                base,
                adapter,
                rewards,
                nextDeadline,
                Optional.of(context));
    }
}
