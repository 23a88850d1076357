package dev.tina.standalone.sweep;

import dev.tina.standalone.demo.PatientHttp;
import dev.tina.standalone.sweep.Answers.Evaluation;
import dev.tina.standalone.sweep.Answers.Job;
import dev.tina.standalone.sweep.Answers.Listing;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API, as far as a sweep needs it. */
final class SweepApi {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PatientHttp http;

    SweepApi(PatientHttp http) {
        this.http = http;
    }

    /**
     * Empty where no answer came, so that the job may have been made or not; throws CommandFailure where it is refused.
     *
     * @param request as JSON
     */
    Optional<Job> create(String request) throws InterruptedException {
        return http.tryPost("/api/v1/jobs", request).map(body -> JSON.readValue(body, Job.class));
    }

    Job job(String id) throws InterruptedException {
        return JSON.readValue(http.get("/api/v1/jobs/" + id), Job.class);
    }

    /** All jobs, the newest first. */
    List<Job> jobs() throws InterruptedException {
        TypeReference<Listing<Job>> type = new TypeReference<>() {};
        return JSON.readValue(http.get("/api/v1/jobs"), type).data();
    }

    /** Those of a job's versions on its own held-out tasks, the newest first. */
    List<Evaluation> evaluations(Job job) throws InterruptedException {
        TypeReference<Listing<Evaluation>> type = new TypeReference<>() {};
        String taskSet = job.judgedBy();
        return JSON.readValue(http.get("/api/v1/evaluations?jobId=" + job.id()), type).data().stream()
                .filter(evaluation -> taskSet == null
                        || evaluation.taskSet() == null
                        || evaluation.taskSet().equals(taskSet))
                .toList();
    }
}
