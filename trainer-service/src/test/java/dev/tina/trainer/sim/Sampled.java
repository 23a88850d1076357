package dev.tina.trainer.sim;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.Completion;
import dev.tina.contracts.group.FinishReason;
import dev.tina.contracts.group.RewardSpec;
import dev.tina.contracts.group.RewardValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Scored groups as the ring would give them back: tokens and rewards follow from the request's seed alone. */
public final class Sampled {

    /** How long the rewards of each group took. */
    static final Duration SCORING = Duration.ofMillis(500);

    private Sampled() {}

    public static GroupScored of(RolloutRequested request) {
        return on("cpu", request);
    }

    /** One that was sampled on a certain kind of device. */
    public static GroupScored on(String device, RolloutRequested request) {
        return of(request, request.adapter(), "worker", device);
    }

    /** One that another adapter has sampled than was asked for. */
    public static GroupScored byAnotherAdapter(RolloutRequested request) {
        AdapterReference other = new AdapterReference(
                request.adapter().policyVersion(), request.adapter().uri(), "f".repeat(64));
        return of(request, other, "confused worker", "cpu");
    }

    /** One that a certain worker has sampled. */
    public static GroupScored by(String worker, RolloutRequested request) {
        return of(request, request.adapter(), worker, "cpu");
    }

    /** The same with equal rewards, which leave nothing to learn from. */
    public static GroupScored withEqualRewards(GroupScored group) {
        return new GroupScored(
                group.rollout(),
                Collections.nCopies(group.rewards().size(), group.rewards().getFirst()),
                group.scoringTime());
    }

    private static GroupScored of(RolloutRequested request, AdapterReference adapter, String worker, String device) {
        SplittableRandom random = new SplittableRandom(request.seed());
        List<Completion> completions = new ArrayList<>();
        List<Map<String, RewardValue>> rewards = new ArrayList<>();
        boolean degenerate = random.nextInt(3) == 0;
        for (int g = 0; g < request.groupSize(); g++) {
            int[] tokens = random.ints(4, 0, 100).toArray();
            completions.add(new Completion(tokens, new float[4], "text", FinishReason.STOP));
            rewards.add(rewards(request, new RewardValue.Present(degenerate ? 1 : g % 2)));
        }
        RolloutCompleted rollout = new RolloutCompleted(
                request, new int[] {1, 2}, completions, adapter, worker, device, Duration.ofMillis(250));
        return new GroupScored(rollout, rewards, Optional.of(SCORING));
    }

    /** The first has the value; a grader behind a URL never answers. */
    private static Map<String, RewardValue> rewards(RolloutRequested request, RewardValue accuracy) {
        RewardValue silent = new RewardValue.Absent("no answer within PT10S");
        return request.rewards().stream()
                .collect(Collectors.toMap(
                        RewardSpec::name, reward -> reward.name().equals("http") ? silent : accuracy));
    }
}
