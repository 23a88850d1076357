package dev.tina.cli.client;

import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.LogAnswer;
import dev.tina.cli.client.answer.PlanAnswer;
import dev.tina.supervisor.CommandFailure;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;

/**
 * What people do with jobs: find, plan, steer, delete, read their log. Every method throws {@link CommandFailure} with
 * what the gateway says of a refusal, or where it does not answer. A document is an answer as it came, with all it
 * holds.
 */
public final class JobsApi {

    static final String JOBS = "/api/v1/jobs";

    private final GatewayHttp http;
    private final Answers answers;

    JobsApi(GatewayHttp http, Answers answers) {
        this.http = http;
        this.answers = answers;
    }

    /**
     * Which jobs are listed.
     *
     * @param state such as RUNNING; null for any
     * @param tag that they have; null for any
     * @param limit the most that are listed, from 1 to 1000
     */
    public record Filter(@Nullable String state, @Nullable String tag, int limit) {

        private String query() {
            return "?limit=" + limit + part("state", state) + part("tag", tag);
        }

        private static String part(String name, @Nullable String value) {
            return value == null ? "" : "&" + name + "=" + encoded(value);
        }
    }

    /** All of them, the newest first. */
    public List<JobAnswer> all() throws InterruptedException {
        return answers.list(JOBS + "?limit=1000", new TypeReference<>() {});
    }

    /** The newest job; throws CommandFailure where there is none. */
    public JobAnswer last() throws InterruptedException {
        List<JobAnswer> newest = answers.get(JOBS + "?limit=1", new TypeReference<Answers.Page<JobAnswer>>() {})
                .data();
        if (newest == null || newest.isEmpty()) {
            throw new CommandFailure("there is no job yet; ./tina train RECIPE makes one");
        }
        return newest.getFirst();
    }

    /** The document of a list: {@code data}, the newest first, and {@code next}, null where that is all. */
    public JsonNode list(Filter filter) throws InterruptedException {
        return answers.get(JOBS + filter.query(), new TypeReference<>() {});
    }

    /** The jobs of a list. */
    public static List<JobAnswer> jobs(JsonNode list) {
        return list.path("data")
                .valueStream()
                .map(job -> Answers.typed(job, JobAnswer.class))
                .toList();
    }

    /** A job's document. */
    public JsonNode document(String id) throws InterruptedException {
        return answers.get(job(id, ""), new TypeReference<>() {});
    }

    /** The document of the job that a request would make; none is made. */
    public JsonNode plan(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        String path = JOBS + "/plan";
        return Answers.read(
                path, http.post(path, Answers.JSON.writeValueAsString(request)), new TypeReference<JsonNode>() {});
    }

    /** What a plan's document says. */
    public static PlanAnswer planned(JsonNode plan) {
        return Answers.typed(plan, PlanAnswer.class);
    }

    /**
     * Changes a job's course, and answers its document.
     *
     * @param command pause, resume or cancel
     */
    public JsonNode command(String id, String command) throws InterruptedException {
        String path = job(id, "/" + command);
        return Answers.read(path, http.post(path, "{}"), new TypeReference<JsonNode>() {});
    }

    /** A job that was answered as a document. */
    public static JobAnswer typed(JsonNode job) {
        return Answers.typed(job, JobAnswer.class);
    }

    /** Deletes a job that has ended, with its adapters. */
    public void delete(String id) throws InterruptedException {
        http.delete(job(id, ""));
    }

    /** What has happened to a job after the event of that id, in order; after 0 all. */
    public List<LogAnswer> log(String id, long after) throws InterruptedException {
        return answers.list(
                job(id, "/log?limit=1000" + (after == 0 ? "" : "&after=" + after)), new TypeReference<>() {});
    }

    static String job(String id, String rest) {
        return JOBS + "/" + encoded(id) + rest;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
