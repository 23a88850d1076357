package dev.tina.cli.sweep.result;

import dev.tina.cli.client.SweepAnswers.Estimate;
import dev.tina.cli.client.SweepAnswers.Evaluation;
import dev.tina.cli.client.SweepAnswers.Job;
import dev.tina.cli.sweep.plan.SweepJob;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of a cell.
 *
 * @param job absent where it was refused
 * @param evaluations of its policy versions, on its own held-out tasks
 * @param refusal why there is no job
 */
public record JobOutcome(
        SweepJob cell,
        @Nullable Job job,
        List<Evaluation> evaluations,
        @Nullable String refusal) {

    public JobOutcome {
        evaluations = evaluations.stream()
                .sorted(Comparator.comparingInt(Evaluation::policyVersion))
                .toList();
    }

    public static JobOutcome refused(SweepJob cell, @Nullable String why) {
        return new JobOutcome(cell, null, List.of(), why == null ? "no reason given" : why);
    }

    /** Whether nothing more is to be waited for. */
    public boolean isOver() {
        if (job == null || job.trouble() != null) {
            return true;
        }
        return job.isIn("SUCCEEDED") && (!job.isJudged() || (isJudged(0) && isJudged(lastVersion()) && noneRuns()));
    }

    private boolean isJudged(int version) {
        return evaluations.stream().anyMatch(each -> each.policyVersion() == version && each.isOver());
    }

    private boolean noneRuns() {
        return evaluations.stream().allMatch(Evaluation::isOver);
    }

    private int lastVersion() {
        return job == null || job.policyVersion() == null ? 0 : job.policyVersion();
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
        String trouble = job.trouble();
        if (trouble != null) {
            return trouble;
        }
        for (Evaluation evaluation : evaluations) {
            if (evaluation.isOver() && evaluation.passAt1() == null) {
                return "evaluation of policy version " + evaluation.policyVersion() + " is " + evaluation.state() + ": "
                        + evaluation.failure();
            }
        }
        return null;
    }

    /** Pass@1 of the untrained policy. */
    Optional<Estimate> base() {
        return at(0);
    }

    /** Pass@1 of the last policy version of a job that succeeded. */
    Optional<Estimate> last() {
        return job != null && job.isIn("SUCCEEDED") && lastVersion() > 0 ? at(lastVersion()) : Optional.empty();
    }

    /** The highest Pass@1 of its trained versions, where the job succeeded. */
    Optional<Estimate> best() {
        return last().flatMap(last -> evaluations.stream()
                .filter(each -> each.policyVersion() > 0)
                .flatMap(each -> Optional.ofNullable(each.passAt1()).stream())
                .max(Comparator.comparingDouble(Estimate::value)));
    }

    private Optional<Estimate> at(int version) {
        return evaluations.stream()
                .filter(each -> each.policyVersion() == version)
                .flatMap(each -> Optional.ofNullable(each.passAt1()).stream())
                .findFirst();
    }
}
