package dev.tina.cli.follow;

import dev.tina.cli.client.ExitStatus;
import dev.tina.cli.client.answer.EstimatedShare;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.HeadlineAnswer;
import dev.tina.cli.client.answer.HeadlineAnswer.Judged;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** A job that was followed to its end, with its steps and the evaluations on its held-out tasks, by policy version. */
public record JobResult(JobAnswer job, List<StepAnswer> steps, List<EvaluationAnswer> evaluations) {

    public JobResult {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }

    /** The evaluations that judged nothing. */
    public List<EvaluationAnswer> failedEvaluations() {
        return evaluations.stream().filter(EvaluationAnswer::isFailed).toList();
    }

    /** How the untrained policy did, where the job is judged. */
    public EvaluationAnswer before() {
        return of(0).orElseThrow();
    }

    /** How the last policy version did, where the job is judged. */
    public EvaluationAnswer after() {
        return of(job.lastVersion()).orElseThrow();
    }

    /** How a policy version did. */
    Optional<EvaluationAnswer> of(int policyVersion) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.policyVersion() == policyVersion && evaluation.isOver())
                .findFirst();
    }

    /** Pass@1 from base to best as the job says it; where an older gateway does not, its evaluations and best version. */
    Optional<HeadlineAnswer> headline() {
        if (job.headline() != null) {
            return Optional.of(job.headline());
        }
        int best = job.bestVersion() == null ? job.lastVersion() : job.bestVersion();
        return judged(0)
                .flatMap(base -> judged(best)
                        .map(found -> new HeadlineAnswer(
                                null, base, found, judged(job.lastVersion()).orElse(null))));
    }

    private Optional<Judged> judged(int policyVersion) {
        return of(policyVersion).flatMap(evaluation -> {
            EstimatedShare passAt1 = evaluation.passAt1();
            return passAt1 == null
                    ? Optional.empty()
                    : Optional.of(new Judged(policyVersion, passAt1, evaluation.greedy()));
        });
    }

    /**
     * What a command that followed the job ends with. A failed evaluation is told of when it fails; it neither ends the
     * training nor goes by unnoticed.
     */
    public int exitStatus() {
        if (job.isNothingLearned()) {
            return ExitStatus.NOTHING_LEARNED;
        }
        if (job.isPausedByItself()) {
            return ExitStatus.PAUSED;
        }
        return failedEvaluations().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** Sampled tokens for learning, a second of the steps' time on the clock. */
    public double tokensPerSecond() {
        double tokens = steps.stream()
                .mapToDouble(step -> step.seconds() * step.metrics().getOrDefault("tokens_per_second", 0.0))
                .sum();
        return tokens
                / Math.max(1e-9, steps.stream().mapToDouble(StepAnswer::seconds).sum());
    }
}
