package dev.tina.cli.client;

import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import java.util.List;

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
        return of(0);
    }

    /** How the last policy version did, where the job is judged. */
    public EvaluationAnswer after() {
        return of(job.lastVersion());
    }

    private EvaluationAnswer of(int policyVersion) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.policyVersion() == policyVersion && evaluation.isOver())
                .findFirst()
                .orElseThrow();
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
