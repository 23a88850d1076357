package dev.tina.cli.client;

import dev.tina.cli.client.JobAnswers.Checkpoint;
import dev.tina.cli.client.JobAnswers.Evaluation;
import dev.tina.cli.client.JobAnswers.Job;
import dev.tina.cli.client.JobAnswers.Listing;
import dev.tina.cli.client.JobAnswers.Step;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API, as far as the demo needs it. */
public final class JobsApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayHttp http;

    public JobsApi(GatewayHttp http) {
        this.http = http;
    }

    /** @throws CommandFailure where the preset or an override is refused, with what the service says of it */
    public Job createJob(String preset, Map<String, Object> overrides) throws InterruptedException {
        return createJob(Map.of("preset", preset, "overrides", overrides));
    }

    /** @throws CommandFailure where the recipe or an override is refused, with what the service says of it */
    public Job createJob(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        String key = UUID.randomUUID().toString();
        return JSON.readValue(http.postOnce("/api/v1/jobs", JSON.writeValueAsString(request), key), Job.class);
    }

    public Job job(String id) throws InterruptedException {
        return JSON.readValue(http.get("/api/v1/jobs/" + id), Job.class);
    }

    void cancel(String id) throws InterruptedException {
        http.post("/api/v1/jobs/" + id + "/cancel", "");
    }

    /** The finished steps, in order. */
    public List<Step> steps(String id) throws InterruptedException {
        return list("/api/v1/jobs/" + id + "/steps", new TypeReference<>() {});
    }

    public List<Checkpoint> checkpoints(String id) throws InterruptedException {
        return list("/api/v1/jobs/" + id + "/checkpoints", new TypeReference<>() {});
    }

    /** Puts a file of the version's adapter into the folder. */
    public void downloadAdapter(String id, int policyVersion, String name, Path folder)
            throws IOException, InterruptedException {
        http.download(
                "/api/v1/jobs/" + id + "/checkpoints/" + policyVersion + "/adapter/" + name, folder.resolve(name));
    }

    public List<Evaluation> evaluations(String jobId) throws InterruptedException {
        return list("/api/v1/evaluations?jobId=" + jobId, new TypeReference<>() {});
    }

    private <T> List<T> list(String path, TypeReference<Listing<T>> type) throws InterruptedException {
        return JSON.readValue(http.get(path), type).data();
    }
}
