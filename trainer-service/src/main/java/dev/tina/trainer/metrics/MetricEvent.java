package dev.tina.trainer.metrics;

import dev.tina.json.StrictJson;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Something of a job that its logs tell.
 *
 * @param id grows with time within the job
 * @param type {@code step}, {@code evaluation} or {@code job}
 * @param data as the job's event stream has it
 */
record MetricEvent(UUID jobId, long id, String type, JsonNode data, Instant at) {

    static MetricEvent of(UUID jobId, long id, String type, String data, Instant at) {
        return new MetricEvent(jobId, id, type, StrictJson.mapper().readTree(data), at);
    }

    boolean isState() {
        return type.equals("job");
    }

    /** Where its figures stand on the axis of steps. */
    long step() {
        return data.path(type.equals("step") ? "step" : "policyVersion").asLong();
    }

    /** Its figures by name; none of a state. */
    Map<String, Double> scalars() {
        Map<String, Double> scalars = new TreeMap<>();
        if (type.equals("step")) {
            data.path("metrics").properties().forEach(metric -> put(scalars, metric.getKey(), metric.getValue()));
            put(scalars, "step_seconds", data.path("seconds"));
        } else if (type.equals("evaluation")) {
            String of = "evaluation/" + data.path("taskSet").asString("").replaceAll("[^\\w./ -]", "_") + "/pass_at_1";
            put(scalars, of, data.path("passAt1"));
            put(scalars, of + "_low", data.path("low"));
            put(scalars, of + "_high", data.path("high"));
        }
        return scalars;
    }

    private static void put(Map<String, Double> scalars, String name, JsonNode value) {
        if (value.isNumber() && Double.isFinite(value.asDouble())) {
            scalars.put(name, value.asDouble());
        }
    }
}
