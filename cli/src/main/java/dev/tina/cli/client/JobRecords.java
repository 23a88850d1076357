package dev.tina.cli.client;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that the services keep of one job, as the gateway answers it. */
public final class JobRecords {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final GatewayHttp http;
    private final String path;
    private final String id;

    public JobRecords(GatewayHttp http, String id) {
        this.http = http;
        this.path = "/api/v1/jobs/" + id;
        this.id = id;
    }

    /** The job; its id is the whole one. Throws {@link dev.tina.supervisor.CommandFailure} if there is none. */
    public JsonNode job() throws InterruptedException {
        return read(path);
    }

    /** The finished steps, in order. */
    public List<JsonNode> steps() throws InterruptedException {
        return list(path + "/steps");
    }

    /** The policy versions, the earliest first. */
    public List<JsonNode> checkpoints() throws InterruptedException {
        return list(path + "/checkpoints");
    }

    /** The evaluations of its versions, the earliest version first. */
    public List<JsonNode> evaluations() throws InterruptedException {
        return list("/api/v1/evaluations?limit=1000&jobId=" + id).stream()
                .sorted(Comparator.comparingInt(
                        evaluation -> evaluation.path("policyVersion").asInt()))
                .toList();
    }

    /** What it was made from. */
    public JsonNode provenance() throws InterruptedException {
        return read(path + "/provenance");
    }

    /** The groups a step learned from, as far as they are kept. */
    public List<JsonNode> samples(int step) throws InterruptedException {
        return list(path + "/steps/" + step + "/samples");
    }

    private List<JsonNode> list(String path) throws InterruptedException {
        return StreamSupport.stream(read(path).path("data").spliterator(), false)
                .toList();
    }

    private JsonNode read(String path) throws InterruptedException {
        return JSON.readTree(http.get(path));
    }
}
