package dev.tina.reward;

import dev.tina.contracts.Completion;
import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RewardSpec;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.contracts.RolloutRequested;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gives each completion of a group every reward that its job asks for. */
@Component
class Scorer {

    private final Map<String, Reward> rewards;
    private final MeterRegistry meters;

    Scorer(List<Reward> rewards, MeterRegistry meters) {
        this.rewards = rewards.stream().collect(Collectors.toMap(Reward::name, Function.identity()));
        this.meters = meters;
    }

    GroupScored score(RolloutCompleted rollout) {
        return new GroupScored(
                rollout,
                rollout.completions().stream()
                        .map(completion -> score(completion, rollout.request()))
                        .toList());
    }

    private Map<String, RewardValue> score(Completion completion, RolloutRequested request) {
        Map<String, RewardValue> values = new LinkedHashMap<>();
        for (RewardSpec spec : request.rewards()) {
            RewardValue value = score(spec.name(), completion, request);
            values.put(spec.name(), value);
            count(spec.name(), value);
        }
        return values;
    }

    private RewardValue score(String name, Completion completion, RolloutRequested request) {
        Reward reward = rewards.get(name);
        return reward == null
                ? new RewardValue.Absent("no reward is called " + name + "; there are "
                        + rewards.keySet().stream().sorted().toList())
                : reward.score(completion, request);
    }

    private void count(String name, RewardValue value) {
        String known = rewards.containsKey(name) ? name : "unknown";
        String outcome = value instanceof RewardValue.Present ? "present" : "absent";
        meters.counter("tina.rewards", "reward", known, "outcome", outcome).increment();
    }
}
