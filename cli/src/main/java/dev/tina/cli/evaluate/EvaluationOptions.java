package dev.tina.cli.evaluate;

import dev.tina.cli.client.JobName;
import dev.tina.cli.client.TinaApi;
import dev.tina.cli.client.answer.BenchmarkAnswer;
import dev.tina.cli.recipe.VariableOptions;
import dev.tina.common.FilePlace;
import dev.tina.recipe.book.RecipePaths;
import dev.tina.supervisor.CommandFailure;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The options that say what is to be judged, and how. */
final class EvaluationOptions {

    private static final int USUAL_SAMPLES = 8;
    private static final String BEST = "best";
    private static final String BASE = "base";
    private static final String JOB = "job";

    @Option(names = "--model", paramLabel = "MODEL", description = "Folder, published name, or hub id with @revision.")
    private @Nullable String model;

    @Option(names = "--adapter", paramLabel = "DIR", description = "Folder of an adapter.")
    private @Nullable String adapter;

    @Option(names = "--job", paramLabel = "ID", description = "Judges a policy version of this job.")
    private @Nullable String job;

    @Option(
            names = "--policy-version",
            paramLabel = "N",
            description = "Which of the job: a number, best, or base for the model before training; best by default.")
    private String policyVersion = BEST;

    @Option(
            names = "--prompt-of",
            paramLabel = "RECIPE",
            description =
                    "Asks with the prompt of this recipe, worked examples and variables included; 'job' for the job's own.")
    private @Nullable String promptOf;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private VariableOptions variables;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N tasks.")
    private @Nullable Integer limit;

    @Option(names = "--samples", paramLabel = "K", description = "Completions of each task and seed.")
    private @Nullable Integer samples;

    @Option(names = "--seed", paramLabel = "N", description = "1 by default; may be repeated, each samples anew.")
    private List<Long> seeds = List.of();

    @Option(names = "--greedy", description = "Measures the greedy completion of each task too.")
    private boolean greedy;

    @Option(names = "--temperature", paramLabel = "T", description = "0.6 by default.")
    private @Nullable Double temperature;

    @Option(names = "--top-p", paramLabel = "P", description = "0.95 by default.")
    private @Nullable Double topP;

    @Option(names = "--max-new-tokens", paramLabel = "N", description = "32768 by default.")
    private @Nullable Integer maxNewTokens;

    @Option(names = "--skip-broken", description = "Uses what of a benchmark can be used, where not all can.")
    private boolean skipBroken;

    /** One body for each benchmark, or for the task set. */
    List<Map<String, Object>> bodies(List<String> benchmarks, @Nullable String taskSet, TinaApi api)
            throws InterruptedException {
        JsonNode prompt = prompt(api);
        List<Map<String, Object>> bodies = new ArrayList<>();
        for (String benchmark : benchmarks) {
            Map<String, Object> body = body(api, prompt);
            body.put("benchmark", benchmark);
            put(body, "onBroken", skipBroken ? "skip" : null);
            bodies.add(body);
        }
        if (taskSet != null) {
            Map<String, Object> body = body(api, prompt);
            body.put("taskSet", RecipePaths.taskSet(taskSet, Path.of("")));
            bodies.add(body);
        }
        return bodies;
    }

    /** What is said of the prompt: the rest of it is the benchmark's, or the bare problem. */
    private @Nullable JsonNode prompt(TinaApi api) throws InterruptedException {
        JsonNode prompt = knownPrompt(api);
        if (!variables.areGiven()) {
            return prompt;
        }
        ObjectNode changed = prompt == null ? JsonMapper.shared().createObjectNode() : (ObjectNode) prompt.deepCopy();
        changed.withObjectProperty("variables").setAll(JsonMapper.shared().<ObjectNode>valueToTree(variables.values()));
        return changed;
    }

    private @Nullable JsonNode knownPrompt(TinaApi api) throws InterruptedException {
        if (promptOf == null) {
            return null;
        }
        if (!promptOf.equals(JOB)) {
            return promptIn(api.recipe(promptOf));
        }
        if (job == null) {
            throw new CommandFailure("--prompt-of job needs --job");
        }
        return promptIn(api.job(JobName.resolve(api.jobs(), job)).recipe());
    }

    /** What the recipe leaves open is left out. */
    private static JsonNode promptIn(JsonNode recipe) {
        JsonNode prompt = recipe.path("prompt");
        if (prompt instanceof ObjectNode object) {
            object.removeNulls();
        }
        return prompt;
    }

    private Map<String, Object> body(TinaApi api, @Nullable JsonNode prompt) throws InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        put(body, "model", model == null ? null : here(model));
        put(body, "adapter", adapter(api));
        put(body, "limit", limit);
        put(body, "samplesPerTask", samples);
        put(body, "seeds", seeds.isEmpty() ? null : seeds);
        put(body, "greedy", greedy ? true : null);
        Map<String, Object> sampling = new LinkedHashMap<>();
        put(sampling, "temperature", temperature);
        put(sampling, "topP", topP);
        put(body, "sampling", sampling.isEmpty() ? null : sampling);
        put(body, "maxNewTokens", maxNewTokens);
        put(body, "prompt", prompt);
        return body;
    }

    private @Nullable Object adapter(TinaApi api) throws InterruptedException {
        if (job != null && adapter != null) {
            throw new CommandFailure("give --adapter or --job, not both");
        }
        if (job != null) {
            return Map.of("jobId", JobName.resolve(api.jobs(), job), "policyVersion", version());
        }
        return adapter == null ? null : here(adapter);
    }

    private Object version() {
        if (policyVersion.equals(BEST)) {
            return BEST;
        }
        try {
            return policyVersion.equals(BASE) ? 0 : Integer.parseUnsignedInt(policyVersion);
        } catch (NumberFormatException e) {
            throw new CommandFailure("--policy-version must be a number, best or base, was " + policyVersion);
        }
    }

    private static void put(Map<String, Object> map, String key, @Nullable Object value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /**
     * A folder by its whole path, for the service works elsewhere: one that is there or is written as a path. Anything
     * else is a published name or a hub id, and stays as it is.
     */
    private static String here(String name) {
        try {
            Path place = FilePlace.within(Path.of(""), name);
            boolean written = name.startsWith(".") || name.startsWith("/") || FilePlace.isAddress(name);
            return written || Files.isDirectory(place) ? place.toString() : name;
        } catch (InvalidPathException e) {
            return name;
        }
    }

    /** How many tasks there will be, as far as that is known beforehand. */
    Optional<Long> tasks(Optional<BenchmarkAnswer> declared) {
        Optional<Long> all = declared.map(benchmark -> (long) benchmark.tasks());
        return limit == null ? all : Optional.of(Math.min(limit, all.orElse((long) limit)));
    }

    /** Samples of a task over all seeds. */
    int samples(Optional<BenchmarkAnswer> declared) {
        int ofSeed =
                samples == null ? declared.map(BenchmarkAnswer::samplesPerTask).orElse(USUAL_SAMPLES) : samples;
        return ofSeed * Math.max(1, seeds.size());
    }
}
