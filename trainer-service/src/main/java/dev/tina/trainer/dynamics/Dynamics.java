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
public record Dynamics(Optional<Transition> transition, List<Judgement> judged, List<FailedEvaluation> failed) {

    public Dynamics {
        judged = List.copyOf(judged);
        failed = List.copyOf(failed);
    }

    public static Dynamics of(JdbcClient jdbc, UUID jobId) {
        return new Dynamics(
                new Transitions(jdbc).find(jobId),
                new Judgements(jdbc).list(jobId),
                new FailedEvaluations(jdbc).list(jobId));
    }

    /** The version with the highest held-out Pass@1, of several the earliest; empty until one is judged. */
    public OptionalInt best() {
        return judged.stream().max(Judgement.BY_MERIT).stream()
                .mapToInt(Judgement::policyVersion)
                .findFirst();
    }

    public Optional<Judgement> of(int policyVersion) {
        return judged.stream()
                .filter(judgement -> judgement.policyVersion() == policyVersion)
                .findFirst();
    }
}
