package dev.tina.trainer.metrics;

import dev.tina.contracts.JobState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Jobs as runs of an experiment on an MLflow server. Each figure has the time of its event, so that one that is sent again
 * after a crash is the same to the server's database; the run of a job is found again by its tag.
 */
final class MlflowRuns implements MetricPlace {

    private static final String TAG = "tina.job";
    private static final int METRICS_AT_ONCE = 1000;
    private static final int SETTINGS_AT_ONCE = 100;
    private static final int LONGEST_SETTING = 500;

    private final MlflowHttp http;
    private final String experiment;
    private final JobFacts jobs;

    MlflowRuns(MlflowHttp http, String experiment, JobFacts jobs) {
        this.http = http;
        this.experiment = experiment;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "MLFLOW";
    }

    @Override
    public String tell(UUID jobId, @Nullable String reference, List<MetricEvent> events)
            throws IOException, InterruptedException {
        String run = reference == null ? begin(jobId, events.getFirst()) : reference;
        log(run, events);
        Optional<MetricEvent> state =
                events.stream().filter(MetricEvent::isState).reduce((earlier, later) -> later);
        if (state.isPresent()) {
            update(run, state.get());
        }
        return run;
    }

    /** The run of a job; one that a crash has left behind is found again. */
    private String begin(UUID jobId, MetricEvent first) throws IOException, InterruptedException {
        String home = experimentId();
        JsonNode found = http.post(
                "runs/search",
                Map.of(
                        "experiment_ids",
                        List.of(home),
                        "filter",
                        "tags.`" + TAG + "` = '" + jobId + "'",
                        "max_results",
                        1));
        JobFacts.Facts facts = jobs.of(jobId);
        String run = found.path("runs").isEmpty()
                ? http.post("runs/create", newRun(home, jobId, facts, first))
                        .at("/run/info/run_id")
                        .asString()
                : found.at("/runs/0/info/run_id").asString();
        logSettings(run, facts);
        return run;
    }

    private static Map<String, ?> newRun(String home, UUID jobId, JobFacts.Facts facts, MetricEvent first) {
        return Map.of(
                "experiment_id", home,
                "run_name", facts.name(),
                "start_time", first.at().toEpochMilli(),
                "tags", List.of(Map.of("key", TAG, "value", jobId.toString())));
    }

    private String experimentId() throws IOException, InterruptedException {
        Optional<JsonNode> known = http.get("experiments/get-by-name", "experiment_name", experiment);
        return known.isPresent()
                ? known.get().at("/experiment/experiment_id").asString()
                : http.post("experiments/create", Map.of("name", experiment))
                        .path("experiment_id")
                        .asString();
    }

    private void logSettings(String run, JobFacts.Facts facts) throws IOException, InterruptedException {
        List<Map<String, ?>> settings = new ArrayList<>();
        facts.settings()
                .forEach((key, value) -> settings.add(Map.of(
                        "key", plain(key), "value", value.substring(0, Math.min(value.length(), LONGEST_SETTING)))));
        for (int from = 0; from < settings.size(); from += SETTINGS_AT_ONCE) {
            int to = Math.min(settings.size(), from + SETTINGS_AT_ONCE);
            http.post("runs/log-batch", Map.of("run_id", run, "params", settings.subList(from, to)));
        }
    }

    private void log(String run, List<MetricEvent> events) throws IOException, InterruptedException {
        List<Map<String, ?>> metrics = new ArrayList<>();
        for (MetricEvent event : events) {
            event.scalars()
                    .forEach((name, value) -> metrics.add(Map.of(
                            "key", plain(name),
                            "value", value,
                            "timestamp", event.at().toEpochMilli(),
                            "step", event.step())));
        }
        for (int from = 0; from < metrics.size(); from += METRICS_AT_ONCE) {
            int to = Math.min(metrics.size(), from + METRICS_AT_ONCE);
            http.post("runs/log-batch", Map.of("run_id", run, "metrics", metrics.subList(from, to)));
        }
    }

    private void update(String run, MetricEvent event) throws IOException, InterruptedException {
        JobState state = JobState.valueOf(event.data().path("state").asString());
        String status = switch (state) {
            case QUEUED, PAUSED -> "SCHEDULED";
            case RUNNING -> "RUNNING";
            case SUCCEEDED -> "FINISHED";
            case FAILED -> "FAILED";
            case CANCELLED -> "KILLED";
        };
        http.post(
                "runs/update",
                state.isFinal()
                        ? Map.of(
                                "run_id",
                                run,
                                "status",
                                status,
                                "end_time",
                                event.at().toEpochMilli())
                        : Map.of("run_id", run, "status", status));
    }

    /** As MLflow takes names. */
    private static String plain(String name) {
        return name.replaceAll("[^\\w./ -]", "_");
    }
}
