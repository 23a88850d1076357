package dev.tina.trainer.ledger;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import dev.tina.contracts.prompt.PromptMessage;
import dev.tina.rewards.AnswerSpan;
import dev.tina.rewards.catalogue.AnswerReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A group that was learned from, to be read: what was asked, what was answered, what that was worth. */
public record SampledGroup(
        UUID groupId,
        String taskId,
        int policyVersion,
        List<PromptMessage> prompt,
        String referenceAnswer,
        List<Sample> completions) {

    /**
     * One completion.
     *
     * @param tokens sampled
     * @param answer where the text that was compared with the reference answer stands; null where none was found
     * @param reward the weighted sum of those present; null where none is
     * @param rewards those that could be computed, by name
     * @param absent why the others could not, by name
     */
    public record Sample(
            String text,
            int tokens,
            FinishReason finishReason,
            @Nullable AnswerSpan answer,
            @Nullable Double reward,
            Map<String, Double> rewards,
            Map<String, String> absent) {}

    static SampledGroup of(GroupScored scored) {
        RolloutRequested request = scored.rollout().request();
        AnswerReading reading = AnswerReading.by(request.rewards());
        List<Sample> samples = new ArrayList<>();
        for (int g = 0; g < scored.rewards().size(); g++) {
            Completion completion = scored.rollout().completions().get(g);
            AnswerSpan answer =
                    reading.spanOf(completion.text(), request.referenceAnswer()).orElse(null);
            samples.add(sample(
                    request.rewards(), completion, answer, scored.rewards().get(g)));
        }
        return new SampledGroup(
                scored.groupId(),
                request.key().taskId(),
                scored.rollout().adapter().policyVersion(),
                request.prompt(),
                request.referenceAnswer(),
                samples);
    }

    private static Sample sample(
            List<RewardSpec> specs,
            Completion completion,
            @Nullable AnswerSpan answer,
            Map<String, RewardValue> values) {
        Map<String, Double> rewards = new TreeMap<>();
        Map<String, String> absent = new TreeMap<>();
        values.forEach((name, value) -> {
            switch (value) {
                case RewardValue.Present present -> rewards.put(name, present.value());
                case RewardValue.Absent none -> absent.put(name, none.reason());
            }
        });
        return new Sample(
                completion.text(),
                completion.length(),
                completion.finishReason(),
                answer,
                sum(specs, rewards),
                rewards,
                absent);
    }

    private static @Nullable Double sum(List<RewardSpec> specs, Map<String, Double> rewards) {
        return rewards.isEmpty()
                ? null
                : (Double) specs.stream()
                        .mapToDouble(spec -> spec.weight() * rewards.getOrDefault(spec.name(), 0.0))
                        .sum();
    }
}
