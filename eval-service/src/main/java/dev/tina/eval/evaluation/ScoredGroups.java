package dev.tina.eval.evaluation;

import dev.tina.contracts.GroupScored;
import dev.tina.eval.result.SampleStore;
import java.util.UUID;

/** Counts a scored group once, and does what is due then: the next groups, or the result. */
final class ScoredGroups {

    private final GroupStore groups;
    private final SampleStore samples;
    private final GroupRequests requests;
    private final EvaluationCompletion completion;

    ScoredGroups(GroupStore groups, SampleStore samples, GroupRequests requests, EvaluationCompletion completion) {
        this.groups = groups;
        this.samples = samples;
        this.requests = requests;
        this.completion = completion;
    }

    void count(UUID id, RunningEvaluation run, GroupScored scored) {
        if (!scored.rollout()
                .adapter()
                .sha256()
                .equals(run.published().adapter().sha256())) {
            return; // another adapter's work proves nothing of this one; the group is asked for again
        }
        long tokens = scored.rollout().completions().stream()
                .mapToLong(completion -> completion.tokens().length)
                .sum();
        double seconds = scored.rollout().deviceTime().toNanos() / 1e9;
        if (!groups.scored(scored.groupId(), tokens, seconds)) {
            return;
        }
        samples.insert(scored);
        if (groups.allScored(id)) {
            completion.finish(id, run);
        } else {
            requests.askNext(id, run);
        }
    }
}
