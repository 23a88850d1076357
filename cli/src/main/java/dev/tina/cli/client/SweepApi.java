package dev.tina.cli.client;

import dev.tina.cli.client.SweepAnswers.Evaluation;
import dev.tina.cli.client.SweepAnswers.Job;
import dev.tina.cli.client.SweepAnswers.Listing;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API, as far as a sweep needs it. */
public final class SweepApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayHttp http;

    public SweepApi(GatewayHttp http) {
        this.http = http;
    }

    /**
     * The job that was made of it, now or when it was asked for before; throws CommandFailure where it is refused.
     *
     * @param request as JSON
     * @param key the same makes no second job
     */
    public Job create(String request, String key) throws InterruptedException {
        return JSON.readValue(http.postOnce("/api/v1/jobs", request, key), Job.class);
    }

    public Job job(String id) throws InterruptedException {
        return JSON.readValue(http.get("/api/v1/jobs/" + id), Job.class);
    }

    /** All jobs, the newest first. */
    public List<Job> jobs() throws InterruptedException {
        TypeReference<Listing<Job>> type = new TypeReference<>() {};
        return JSON.readValue(http.get("/api/v1/jobs"), type).data();
    }

    /** Those of a job's versions on its own held-out tasks, the newest first. */
    public List<Evaluation> evaluations(Job job) throws InterruptedException {
        TypeReference<Listing<Evaluation>> type = new TypeReference<>() {};
        String taskSet = job.judgedBy();
        return JSON.readValue(http.get("/api/v1/evaluations?jobId=" + job.id()), type).data().stream()
                .filter(evaluation -> taskSet == null
                        || evaluation.taskSet() == null
                        || evaluation.taskSet().equals(taskSet))
                .toList();
    }
}
