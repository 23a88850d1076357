package dev.tina.standalone.demo;

import dev.tina.standalone.CommandFailure;
import dev.tina.standalone.demo.Answers.Checkpoint;
import dev.tina.standalone.demo.Answers.Evaluation;
import dev.tina.standalone.demo.Answers.Job;
import dev.tina.standalone.demo.Answers.Listing;
import dev.tina.standalone.demo.Answers.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API, as far as the demo needs it. */
final class Gateway {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PatientHttp http;

    Gateway(PatientHttp http) {
        this.http = http;
    }

    /** @throws CommandFailure where the preset or an override is refused, with what the service says of it */
    Job createJob(String preset, Map<String, Object> overrides) throws InterruptedException {
        return createJob(Map.of("preset", preset, "overrides", overrides));
    }

    /** @throws CommandFailure where the recipe or an override is refused, with what the service says of it */
    Job createJob(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return JSON.readValue(http.postOnce("/api/v1/jobs", JSON.writeValueAsString(request), key), Job.class);
    }

    Job job(String id) throws InterruptedException {
        return JSON.readValue(http.get("/api/v1/jobs/" + id), Job.class);
    }

    void cancel(String id) throws InterruptedException {
        http.post("/api/v1/jobs/" + id + "/cancel", "");
    }

    /** The finished steps, in order. */
    List<Step> steps(String id) throws InterruptedException {
        return list("/api/v1/jobs/" + id + "/steps", new TypeReference<>() {});
    }

    List<Checkpoint> checkpoints(String id) throws InterruptedException {
        return list("/api/v1/jobs/" + id + "/checkpoints", new TypeReference<>() {});
    }

    /** Puts a file of the version's adapter into the folder. */
    void downloadAdapter(String id, int policyVersion, String name, Path folder)
            throws IOException, InterruptedException {
        http.download(
                "/api/v1/jobs/" + id + "/checkpoints/" + policyVersion + "/adapter/" + name, folder.resolve(name));
    }

    List<Evaluation> evaluations(String jobId) throws InterruptedException {
        return list("/api/v1/evaluations?jobId=" + jobId, new TypeReference<>() {});
    }

    private <T> List<T> list(String path, TypeReference<Listing<T>> type) throws InterruptedException {
        return JSON.readValue(http.get(path), type).data();
    }
}
