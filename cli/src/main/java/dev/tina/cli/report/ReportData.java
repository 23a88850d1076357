package dev.tina.cli.report;

import dev.tina.cli.client.JobRecords;
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
        JsonNode job,
        List<JsonNode> steps,
        List<JsonNode> checkpoints,
        List<JsonNode> evaluations,
        JsonNode provenance,
        Map<Integer, List<JsonNode>> samples) {

    static ReportData of(JobRecords records) throws InterruptedException {
        JsonNode job = records.job();
        List<JsonNode> steps = records.steps();
        Map<Integer, List<JsonNode>> samples = new LinkedHashMap<>();
        for (int step : stepsToRead(steps.size())) {
            List<JsonNode> groups = records.samples(step);
            if (!groups.isEmpty()) {
                samples.put(step, groups);
            }
        }
        return new ReportData(job, steps, records.checkpoints(), records.evaluations(), records.provenance(), samples);
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
        JsonNode step = job.path("transitionStep");
        return step.isNumber() ? OptionalInt.of(step.asInt()) : OptionalInt.empty();
    }

    /** The evaluations that have a result. */
    List<JsonNode> judged() {
        return evaluations.stream()
                .filter(evaluation -> evaluation.path("passAt1").isObject())
                .toList();
    }

    /** The metrics that any step has, by name. */
    Iterable<String> metrics() {
        TreeSet<String> names = new TreeSet<>();
        steps.forEach(step -> step.path("metrics").propertyNames().forEach(names::add));
        return names;
    }

    /** A metric at the steps that have it. */
    Series series(String metric) {
        List<Integer> at = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (JsonNode step : steps) {
            JsonNode value = step.path("metrics").path(metric);
            if (value.isNumber()) {
                at.add(step.path("step").asInt());
                values.add(value.asDouble());
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
