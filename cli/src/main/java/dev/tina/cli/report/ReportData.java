package dev.tina.cli.report;

import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.SampledGroupAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * All a report is made of, as the services answered it.
 *
 * @param samples groups of a few steps, as far as they are kept, by step
 */
record ReportData(
        JobAnswer job,
        List<StepAnswer> steps,
        List<CheckpointAnswer> checkpoints,
        List<EvaluationAnswer> evaluations,
        JsonNode provenance,
        Map<Integer, List<SampledGroupAnswer>> samples) {

    static ReportData of(TinaApi api, String id) throws InterruptedException {
        JobAnswer job = api.job(id);
        List<StepAnswer> steps = api.steps(id);
        Map<Integer, List<SampledGroupAnswer>> samples = new LinkedHashMap<>();
        for (int step : stepsToRead(steps.size())) {
            List<SampledGroupAnswer> groups = api.samples(id, step);
            if (!groups.isEmpty()) {
                samples.put(step, groups);
            }
        }
        return new ReportData(job, steps, api.checkpoints(id), api.evaluations(id), api.provenance(id), samples);
    }

    /** The first, one in the middle, and the last; of the middle ones, texts of every tenth step are kept for good. */
    private static Iterable<Integer> stepsToRead(int steps) {
        TreeSet<Integer> wanted = new TreeSet<>();
        if (steps > 0) {
            wanted.add(1);
            wanted.add(steps);
            wanted.add(Math.max(1, steps / 20 * 10));
        }
        return wanted;
    }

    /** Where the phase transition lies, if it was found. */
    OptionalInt transition() {
        Integer step = job.transitionStep();
        return step == null ? OptionalInt.empty() : OptionalInt.of(step);
    }

    /** The evaluations that have a result. */
    List<EvaluationAnswer> judged() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.passAt1() != null)
                .toList();
    }

    /** The metrics that any step has, by name. */
    Iterable<String> metrics() {
        TreeSet<String> names = new TreeSet<>();
        steps.forEach(step -> names.addAll(step.metrics().keySet()));
        return names;
    }

    /** A metric at the steps that have a number for it. */
    Series series(String metric) {
        List<Integer> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (StepAnswer step : steps) {
            Double value = step.metrics().get(metric);
            if (value != null && Double.isFinite(value)) {
                at.add(step.step());
                values.add(value);
            }
        }
        return new Series(at, values);
    }

    /** Values by step. */
    record Series(List<Integer> steps, List<Double> values) {

        boolean isEmpty() {
            return values.isEmpty();
        }
    }
}
