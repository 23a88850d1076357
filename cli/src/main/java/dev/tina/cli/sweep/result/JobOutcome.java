package dev.tina.cli.sweep.result;

import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.sweep.plan.SweepJob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a job that was planned.
 *
 * @param job absent where it was refused
 * @param evaluations of its policy versions, on its own held-out tasks
 * @param refusal why there is no job
 */
public record JobOutcome(
        SweepJob planned,
        @Nullable JobAnswer job,
        List<EvaluationAnswer> evaluations,
        @Nullable String refusal) {

    public JobOutcome {
        evaluations = evaluations.stream()
                .sorted(Comparator.comparingInt(EvaluationAnswer::policyVersion))
                .toList();
    }

    public static JobOutcome refused(SweepJob planned, @Nullable String why) {
        return new JobOutcome(planned, null, List.of(), why == null ? "no reason given" : why);
    }

    /** Whether nothing more is to be waited for. */
    public boolean isOver() {
        return job == null || job.isStuck() || job.isDone(evaluations);
    }

    public boolean isSuccess() {
        return trouble() == null;
    }

    /** What went wrong with it; null for nothing. */
    @Nullable
    public String trouble() {
        if (job == null) {
            return "refused: " + refusal;
        }
        if (job.isStuck()) {
            return trouble(job);
        }
        for (EvaluationAnswer evaluation : evaluations) {
            if (evaluation.isFailed()) {
                return "evaluation of policy version " + evaluation.policyVersion() + " is " + evaluation.state() + ": "
                        + evaluation.failure();
            }
        }
        return null;
    }

    private static String trouble(JobAnswer job) {
        return switch (job.state()) {
            case FAILED -> "failed: " + (job.failure() == null ? "no reason given" : job.failure());
            case CANCELLED -> "cancelled after step " + job.step();
            default -> "paused after step " + job.step() + ": " + job.pauseReason();
        };
    }

    /** Pass@1 of the untrained policy. */
    public Optional<EstimatedShare> base() {
        return at(0);
    }

    /** Pass@1 of the last policy version of a job that succeeded. */
    public Optional<EstimatedShare> last() {
        return job != null && job.hasSucceeded() && job.lastVersion() > 0 ? at(job.lastVersion()) : Optional.empty();
    }

    /** The highest Pass@1 of its trained versions, where the job succeeded. */
    public Optional<EstimatedShare> best() {
        return last().flatMap(last -> evaluations.stream()
                .filter(each -> each.policyVersion() > 0)
                .flatMap(each -> Optional.ofNullable(each.passAt1()).stream())
                .max(Comparator.comparingDouble(EstimatedShare::value)));
    }

    private Optional<EstimatedShare> at(int version) {
        return evaluations.stream()
                .filter(each -> each.policyVersion() == version)
                .flatMap(each -> Optional.ofNullable(each.passAt1()).stream())
                .findFirst();
    }
}
