package dev.tina.eval.request;

import dev.tina.common.InvalidInput;
import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.eval.benchmark.Benchmark;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads requests in the forms that recipes have too, and refuses, by name, what they do not say. */
public class RequestReader {

    private final Benchmarks benchmarks;

    RequestReader(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** Throws {@link InvalidInput} with the path of the field. */
    public EvaluationRequest read(JsonNode body) {
        JsonNode whole = body instanceof ObjectNode given ? completed(given) : body;
        return StrictJson.readRequest(whole, EvaluationRequest.class).checked();
    }

    /** As it was read. */
    public String write(EvaluationRequest request) {
        return StrictJson.mapper().writeValueAsString(request);
    }

    /** What was written. */
    public EvaluationRequest read(String written) {
        return read(StrictJson.mapper().readTree(written));
    }

    /** The request with what its prompt and its rewards leave out: of the prompt it is the benchmark's. */
    private ObjectNode completed(ObjectNode given) {
        ObjectNode whole = given.deepCopy();
        if (whole.get("prompt") instanceof ObjectNode prompt) {
            ObjectNode usual = StrictJson.mapper().valueToTree(usualPrompt(whole.path("benchmark")));
            usual.properties().forEach(entry -> prompt.putIfAbsent(entry.getKey(), entry.getValue()));
        }
        if (whole.get("rewards") instanceof ArrayNode rewards) {
            RewardShorthand.complete(rewards);
        }
        return whole;
    }

    private PromptTemplate usualPrompt(JsonNode benchmark) {
        return benchmarks.find(benchmark.asString("")).map(Benchmark::prompt).orElse(PromptTemplate.PLAIN);
    }
}
