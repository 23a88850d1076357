package dev.tina.eval.evaluation;

import dev.tina.contracts.GroupScored;
import dev.tina.contracts.RolloutCompleted;
import dev.tina.eval.result.SampleStore;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts a scored group once, and does what is due then: the next groups, or the result. */
@Component
class ScoredGroups {

    private final GroupStore groups;
    private final SampleStore samples;
    private final GroupRequests asking;
    private final EvaluationCompletion finishing;

    ScoredGroups(GroupStore groups, SampleStore samples, GroupRequests asking, EvaluationCompletion finishing) {
        this.groups = groups;
        this.samples = samples;
        this.asking = asking;
        this.finishing = finishing;
    }

    void count(UUID id, RunningEvaluation run, GroupScored scored) {
        if (!scored.rollout().adapter().hasWeightsOf(run.published().adapter())) {
            return; // another adapter's work proves nothing of this one; the group is asked for again
        }
        RolloutCompleted rollout = scored.rollout();
        if (!groups.scored(scored.groupId(), rollout.sampledTokens(), rollout.deviceSeconds())) {
            return;
        }
        samples.insert(scored);
        if (groups.allScored(id)) {
            finishing.finish(id, run);
        } else {
            asking.askNext(id, run);
        }
    }
}
