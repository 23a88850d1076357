package dev.tina.cli.job;

import dev.tina.cli.client.JobAnswers.Cost;
import dev.tina.cli.client.JobAnswers.Evaluation;
import dev.tina.cli.client.JobAnswers.Job;
import dev.tina.cli.client.JobAnswers.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job with its steps and evaluations, the latter by policy version. */
public record JobResult(Job job, List<Step> steps, List<Evaluation> evaluations) {

    public JobResult {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }

    /** Whether the job has succeeded, and the evaluations of its first and last policy version are over. */
    boolean isComplete() {
        return job.isIn("SUCCEEDED")
                && (!job.isJudged()
                        || (over(0).isPresent() && over(policyVersion()).isPresent()));
    }

    public int policyVersion() {
        return steps.isEmpty() ? 0 : steps.getLast().policyVersion();
    }

    /** The evaluations that judged nothing. */
    public List<Evaluation> failedEvaluations() {
        return evaluations.stream().filter(Evaluation::isFailed).toList();
    }

    public Evaluation before() {
        return over(0).orElseThrow();
    }

    public Evaluation after() {
        return over(policyVersion()).orElseThrow();
    }

    /** Sampled tokens for learning, a second of the steps' time on the clock. */
    public double tokensPerSecond() {
        double tokens = steps.stream()
                .mapToDouble(step -> step.seconds() * step.metrics().getOrDefault("tokens_per_second", 0.0))
                .sum();
        return tokens / Math.max(1e-9, steps.stream().mapToDouble(Step::seconds).sum());
    }

    /** By what the device worked at. */
    Map<String, Double> deviceSeconds() {
        Cost cost = job.cost();
        return cost == null ? Map.of() : cost.deviceSeconds();
    }

    private Optional<Evaluation> over(int policyVersion) {
        return evaluations.stream()
                .filter(evaluation -> evaluation.policyVersion() == policyVersion && !evaluation.isRunning())
                .findFirst();
    }
}
