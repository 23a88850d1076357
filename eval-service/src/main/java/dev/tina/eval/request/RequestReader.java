package dev.tina.eval.request;

import dev.tina.contracts.prompt.PromptTemplate;
import dev.tina.eval.benchmark.Benchmark;
import dev.tina.eval.benchmark.Benchmarks;
import dev.tina.json.DeclaredNulls;
import dev.tina.json.JsonFault;
import dev.tina.json.PlainNumbers;
import java.lang.reflect.RecordComponent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads requests in the forms that recipes have too, and refuses, by name, what they do not say. */
public class RequestReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .annotationIntrospector(new DeclaredNulls())
            .addModule(PlainNumbers.module())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private final Benchmarks benchmarks;

    RequestReader(Benchmarks benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** Throws InvalidFieldException with the path of the field. */
    public EvaluationRequest read(JsonNode body) {
        if (!(body instanceof ObjectNode given)) {
            throw new InvalidFieldException("body", body, "an object");
        }
        ObjectNode whole = completed(given);
        try {
            return STRICT.treeToValue(whole, EvaluationRequest.class).checked();
        } catch (JacksonException e) {
            throw explained(e, whole);
        }
    }

    /** As it was read. */
    public String write(EvaluationRequest request) {
        return STRICT.writeValueAsString(request);
    }

    /** What was written. */
    public EvaluationRequest read(String written) {
        return read(STRICT.readTree(written));
    }

    /** The request with every key; what of its prompt is left out is the benchmark's. */
    private ObjectNode completed(ObjectNode given) {
        ObjectNode whole = STRICT.createObjectNode();
        putNulls(whole, EvaluationRequest.class);
        whole.setAll(given.deepCopy());
        if (whole.get("prompt") instanceof ObjectNode prompt) {
            putUsual(prompt, STRICT.valueToTree(usualPrompt(whole.path("benchmark"))));
        }
        if (whole.get("sampling") instanceof ObjectNode sampling) {
            ObjectNode nulls = STRICT.createObjectNode();
            putNulls(nulls, SamplingOverrides.class);
            putUsual(sampling, nulls);
        }
        if (whole.get("rewards") instanceof ArrayNode rewards) {
            RewardShorthand.complete(rewards);
        }
        return whole;
    }

    private PromptTemplate usualPrompt(JsonNode benchmark) {
        return benchmarks.find(benchmark.asString("")).map(Benchmark::prompt).orElse(PromptTemplate.PLAIN);
    }

    private static void putNulls(ObjectNode object, Class<? extends Record> type) {
        for (RecordComponent component : type.getRecordComponents()) {
            object.putNull(component.getName());
        }
    }

    private static void putUsual(ObjectNode object, ObjectNode usual) {
        usual.properties().forEach(entry -> object.putIfAbsent(entry.getKey(), entry.getValue()));
    }

    private static InvalidFieldException explained(JacksonException e, JsonNode body) {
        if (e.getCause() instanceof InvalidFieldException invalid) {
            return invalid;
        }
        JsonFault fault = JsonFault.of(e, body);
        return new InvalidFieldException(fault.field(), fault.value(), fault.allowed(), fault.sentence());
    }
}
