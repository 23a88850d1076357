package dev.tina.standalone.demo;

import dev.tina.standalone.demo.Answers.Cost;
import dev.tina.standalone.demo.Answers.Evaluation;
import dev.tina.standalone.demo.Answers.Job;
import dev.tina.standalone.demo.Answers.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A job with its steps and evaluations, the latter by policy version. */
record JobResult(Job job, List<Step> steps, List<Evaluation> evaluations) {

    JobResult {
        steps = List.copyOf(steps);
        evaluations = List.copyOf(evaluations);
    }

    /** Whether the job has succeeded, and the evaluations of its first and last policy version are over. */
    boolean isComplete() {
        return job.isIn("SUCCEEDED")
                && (!job.isJudged()
                        || (over(0).isPresent() && over(policyVersion()).isPresent()));
    }

    int policyVersion() {
        return steps.isEmpty() ? 0 : steps.getLast().policyVersion();
    }

    /** The evaluations that judged nothing. */
    List<Evaluation> failedEvaluations() {
        return evaluations.stream().filter(Evaluation::isFailed).toList();
    }

    Evaluation before() {
        return over(0).orElseThrow();
    }

    Evaluation after() {
        return over(policyVersion()).orElseThrow();
    }

    /** Sampled tokens for learning, a second of the steps' time on the clock. */
    double tokensPerSecond() {
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
