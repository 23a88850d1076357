package dev.tina.reward;

import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.GroupKey;
import dev.tina.contracts.group.Purpose;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.SamplingParameters;
import dev.tina.contracts.prompt.PromptMessage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rollouts of the task "What is 2 + 3?". */
public final class Rollouts {

    public static final UUID JOB = UUID.fromString("0e0e0e0e-0000-4000-8000-000000000001");

    private Rollouts() {}

    public static RewardSpec reward(String name) {
        return new RewardSpec(name, 1, Map.of());
    }

    /** Asks a grader, with a deadline for the whole and no retries. */
    public static RewardSpec http(String url, Duration deadline) {
        return new RewardSpec("http", 1, Map.of("url", url, "deadline", deadline.toString(), "retries", "0"));
    }

    /** A group of the texts, for task {@code t/1}. */
    public static RolloutCompleted of(List<RewardSpec> rewards, String... texts) {
        return of("t/1", "5", rewards, texts);
    }

    public static RolloutCompleted of(String task, String reference, List<RewardSpec> rewards, String... texts) {
        AdapterReference adapter = new AdapterReference(0, URI.create("file:/adapter"), "0".repeat(64));
        RolloutRequested request = new RolloutRequested(
                new GroupKey(JOB, Purpose.TRAIN, "train", 3, task, 0),
                1,
                List.of(new PromptMessage("user", "What is 2 + 3?")),
                reference,
                texts.length,
                new SamplingParameters(1, 0, 1, 0, 64),
                7,
                true,
                new BaseReference("/base", "0".repeat(64)),
                adapter,
                rewards,
                Instant.EPOCH,
                Optional.empty());
        List<Completion> completions =
                Arrays.stream(texts).map(Rollouts::completion).toList();
        return new RolloutCompleted(
                request, new int[] {1}, completions, adapter, "worker-0", "cpu", Duration.ofMillis(5));
    }

    private static Completion completion(String text) {
        return new Completion(new int[] {1, 2}, new float[] {-1, -2}, text, FinishReason.STOP);
    }
}
