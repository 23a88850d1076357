package dev.tina.reward;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RewardSpec;
import dev.tina.contracts.RewardValue;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.rewards.RewardCatalogue;
import dev.tina.rewards.ScoringGroup;
import dev.tina.rewards.parameter.InvalidRewardException;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gives each completion of a group every reward that its job asks for. */
@Component
class Scorer {

    private final RewardCatalogue catalogue;
    private final MeterRegistry meters;

    Scorer(RewardCatalogue catalogue, MeterRegistry meters) {
        this.catalogue = catalogue;
        this.meters = meters;
    }

    GroupScored score(RolloutCompleted rollout) {
        ScoringGroup group = ScoringGroup.of(rollout);
        List<Map<String, RewardValue>> rewards = new ArrayList<>();
        rollout.completions().forEach(completion -> rewards.add(new LinkedHashMap<>()));
        for (RewardSpec spec : rollout.request().rewards()) {
            List<RewardValue> values = score(spec, group);
            for (int g = 0; g < values.size(); g++) {
                rewards.get(g).put(spec.name(), values.get(g));
                count(spec.name(), values.get(g));
            }
        }
        return new GroupScored(rollout, rewards);
    }

    private List<RewardValue> score(RewardSpec spec, ScoringGroup group) {
        try {
            return catalogue.create(spec).score(group);
        } catch (InvalidRewardException invalid) {
            RewardValue absent = new RewardValue.Absent(spec.name() + ": " + invalid.getMessage());
            return Collections.nCopies(group.completions().size(), absent);
        }
    }

    private void count(String name, RewardValue value) {
        String known = catalogue.names().contains(name) ? name : "unknown";
        String outcome = value instanceof RewardValue.Present ? "present" : "absent";
        meters.counter("tina.rewards", "reward", known, "outcome", outcome).increment();
    }
}
