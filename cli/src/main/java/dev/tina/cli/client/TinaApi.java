package dev.tina.cli.client;

import dev.tina.cli.client.answer.BaselineAnswer;
import dev.tina.cli.client.answer.BenchmarkAnswer;
import dev.tina.cli.client.answer.CheckpointAnswer;
import dev.tina.cli.client.answer.ComparisonAnswer;
import dev.tina.cli.client.answer.EvaluationAnswer;
import dev.tina.cli.client.answer.JobAnswer;
import dev.tina.cli.client.answer.KeyAnswer;
import dev.tina.cli.client.answer.PublishedCostsAnswer;
import dev.tina.cli.client.answer.SampledGroupAnswer;
import dev.tina.cli.client.answer.StepAnswer;
import dev.tina.supervisor.CommandFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The gateway's REST interface. Every method throws {@link CommandFailure} with what the gateway says of a refusal, or
 * where it does not answer.
 */
public final class TinaApi {

    private static final JsonMapper JSON = Answers.JSON;
    private static final String JOBS = JobsApi.JOBS;
    private static final String EVALUATIONS = "/api/v1/evaluations";
    private static final String KEYS = "/api/v1/keys";
    /** The most that the gateway lists; it lists 100 where nothing is said. */
    private static final String ALL = "?limit=1000";

    private final GatewayHttp http;
    private final Answers answers;
    private final JobsApi jobs;

    /**
     * The interface of one gateway.
     *
     * @param key that every request carries; null for none
     */
    TinaApi(URI gateway, @Nullable String key, Retry retry) {
        this.http = new GatewayHttp(gateway, key, retry);
        this.answers = new Answers(http);
        this.jobs = new JobsApi(http, answers);
    }

    /**
     * As above, telling nobody what is waited for.
     *
     * @param patience how long a request is repeated before it counts as failed
     */
    public TinaApi(URI gateway, @Nullable String key, Duration patience, WaitingClock clock) {
        this(gateway, key, new Retry(patience, clock));
    }

    /**
     * The interface of a gateway, with the environment's key if there is one.
     *
     * @param note hears of a gateway that does not answer
     */
    public static TinaApi of(URI gateway, Patience patience, Consumer<String> note) throws IOException {
        String key = GatewayKey.find(System.getenv(), null).orElse(null);
        return new TinaApi(gateway, key, patience.retry(note));
    }

    /** What people do with jobs beside making and following one. */
    public JobsApi jobs() {
        return jobs;
    }

    private record Power(double detectable) {}

    /** Creates a job; {@code request} has a recipe or a preset, and overrides. */
    public JobAnswer createJob(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        return createJob(request, UUID.randomUUID().toString());
    }

    /**
     * The job that was made of a request, now or when it was made before.
     *
     * @param requestKey the same makes no second job
     */
    public JobAnswer createJob(Map<String, ? extends @Nullable Object> request, String requestKey)
            throws InterruptedException {
        String body = JSON.writeValueAsString(request);
        return Answers.read(JOBS, http.postOnce(JOBS, body, requestKey), new TypeReference<>() {});
    }

    public JobAnswer job(String id) throws InterruptedException {
        return get(job(id, ""), new TypeReference<>() {});
    }

    /** The finished steps of a job, in order. */
    public List<StepAnswer> steps(String jobId) throws InterruptedException {
        return list(job(jobId, "/steps" + ALL), new TypeReference<>() {});
    }

    /** Those after one that is known already. */
    public List<StepAnswer> steps(String jobId, int after) throws InterruptedException {
        if (after == 0) {
            return steps(jobId);
        }
        List<StepAnswer> more = list(job(jobId, "/steps" + ALL + "&after=" + after), new TypeReference<>() {});
        return more.stream().filter(step -> step.step() > after).toList();
    }

    /** The groups a step learned from, as far as they are kept. */
    public List<SampledGroupAnswer> samples(String jobId, int step) throws InterruptedException {
        return list(job(jobId, "/steps/" + step + "/samples"), new TypeReference<>() {});
    }

    /** The policy versions of a job, the earliest first. */
    public List<CheckpointAnswer> checkpoints(String jobId) throws InterruptedException {
        return list(job(jobId, "/checkpoints" + ALL), new TypeReference<>() {});
    }

    /** Puts a file of a version's adapter into the folder. */
    public void downloadAdapter(String jobId, int policyVersion, String name, Path folder)
            throws IOException, InterruptedException {
        http.download(job(jobId, "/checkpoints/" + policyVersion + "/adapter/" + name), folder.resolve(name));
    }

    /** What a job was made from, as the gateway answers it. */
    public JsonNode provenance(String jobId) throws InterruptedException {
        return get(job(jobId, "/provenance"), new TypeReference<>() {});
    }

    /** The evaluations of a job's policy versions, the earliest version first. */
    public List<EvaluationAnswer> evaluations(String jobId) throws InterruptedException {
        List<EvaluationAnswer> all = list(EVALUATIONS + ALL + "&jobId=" + segment(jobId), new TypeReference<>() {});
        return all.stream()
                .sorted(Comparator.comparingInt(EvaluationAnswer::policyVersion))
                .toList();
    }

    /** Those on the held-out tasks of the job's own recipe. */
    public List<EvaluationAnswer> heldOutEvaluations(JobAnswer job) throws InterruptedException {
        return job.heldOut(evaluations(job.id()));
    }

    /** All of them as the gateway answers them, with all they hold. */
    public List<JsonNode> evaluationDocuments(String jobId) throws InterruptedException {
        List<JsonNode> all = list(EVALUATIONS + ALL + "&jobId=" + segment(jobId), new TypeReference<>() {});
        return all.stream()
                .sorted(Comparator.comparingInt(
                        evaluation -> evaluation.path("policyVersion").asInt()))
                .toList();
    }

    /** All evaluations, the newest first. */
    public List<EvaluationAnswer> evaluations() throws InterruptedException {
        return list(EVALUATIONS + ALL, new TypeReference<>() {});
    }

    public EvaluationAnswer evaluate(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        return Answers.read(
                EVALUATIONS, http.post(EVALUATIONS, JSON.writeValueAsString(request)), new TypeReference<>() {});
    }

    public EvaluationAnswer evaluation(String id) throws InterruptedException {
        return get(EVALUATIONS + "/" + segment(id), new TypeReference<>() {});
    }

    /** An evaluation as the gateway answers it. */
    public JsonNode evaluationDocument(String id) throws InterruptedException {
        return get(EVALUATIONS + "/" + segment(id), new TypeReference<>() {});
    }

    public EvaluationAnswer.Progress progress(String evaluationId) throws InterruptedException {
        return get(EVALUATIONS + "/" + segment(evaluationId) + "/progress", new TypeReference<>() {});
    }

    /** The others against the first on the problems they share. */
    public ComparisonAnswer compare(List<String> evaluationIds) throws InterruptedException {
        return get(EVALUATIONS + "/compare?ids=" + String.join(",", evaluationIds), new TypeReference<>() {});
    }

    /** The smallest difference that so many tasks and samples tell from chance four times in five, in points. */
    public double detectable(long tasks, int samplesPerTask) throws InterruptedException {
        TypeReference<Power> type = new TypeReference<>() {};
        return get(EVALUATIONS + "/power?tasks=" + tasks + "&samplesPerTask=" + samplesPerTask, type)
                .detectable();
    }

    public List<BenchmarkAnswer> benchmarks() throws InterruptedException {
        return list("/api/v1/benchmarks", new TypeReference<>() {});
    }

    public List<BaselineAnswer> baselines() throws InterruptedException {
        return list("/api/v1/baselines", new TypeReference<>() {});
    }

    /** Every key of a recipe, or of its variant {@code NAME@VARIANT}. */
    public JsonNode recipe(String name) throws InterruptedException {
        TypeReference<JsonNode> type = new TypeReference<>() {};
        return get("/api/v1/recipes/" + segment(name), type).path("resolved");
    }

    public PublishedCostsAnswer publishedCosts() throws InterruptedException {
        return get("/api/v1/costs/published", new TypeReference<>() {});
    }

    public KeyAnswer createKey(Map<String, ? extends @Nullable Object> request) throws InterruptedException {
        return Answers.read(KEYS, http.post(KEYS, JSON.writeValueAsString(request)), new TypeReference<>() {});
    }

    /** The keys without their text, the newest first. */
    public List<KeyAnswer> keys() throws InterruptedException {
        return list(KEYS, new TypeReference<>() {});
    }

    public void revokeKey(String id) throws InterruptedException {
        http.delete(KEYS + "/" + segment(id));
    }

    private static String job(String id, String rest) {
        return JobsApi.job(id, rest);
    }

    private static String segment(String text) {
        return JobsApi.encoded(text);
    }

    private <T> List<T> list(String path, TypeReference<Answers.Page<T>> type) throws InterruptedException {
        return answers.list(path, type);
    }

    private <T> T get(String path, TypeReference<T> type) throws InterruptedException {
        return answers.get(path, type);
    }
}
