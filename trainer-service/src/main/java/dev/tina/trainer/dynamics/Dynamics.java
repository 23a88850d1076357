package dev.tina.trainer.dynamics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of a job's course by now.
 *
 * @param judged how its versions did on the held-out tasks, the earliest first
 * @param failed evaluations that could not be made, the earliest version first
 */
public record Dynamics(Optional<Transition> transition, List<HeldOutResult> judged, List<FailedEvaluation> failed) {

    public Dynamics {
        judged = List.copyOf(judged);
        failed = List.copyOf(failed);
    }

    public static Dynamics of(JdbcClient jdbc, UUID jobId) {
        return new Dynamics(
                new Transitions(jdbc).find(jobId),
                new HeldOutResults(jdbc).list(jobId),
                new FailedEvaluations(jdbc).list(jobId));
    }

    /** The version with the highest held-out Pass@1, of several the earliest; empty until one is judged. */
    public OptionalInt best() {
        return judged.stream().max(HeldOutResult.BY_MERIT).stream()
                .mapToInt(HeldOutResult::policyVersion)
                .findFirst();
    }

    public Optional<HeldOutResult> of(int policyVersion) {
        return judged.stream()
                .filter(judgement -> judgement.policyVersion() == policyVersion)
                .findFirst();
    }
}
