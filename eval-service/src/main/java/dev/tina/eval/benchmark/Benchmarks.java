package dev.tina.eval.benchmark;

import dev.tina.eval.EvaluationSettings;
import dev.tina.tasks.TaskSet;
import dev.tina.tasks.TaskSetException;
import dev.tina.tasks.source.TaskSets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens benchmarks, and any other task set, by name. */
public final class Benchmarks {

    /** What stands before a benchmark's name where it is the name of a task set. */
    public static final String PREFIX = "benchmark:";

    /** Behind a benchmark's name: what of it can be used, where not all can. */
    public static final String SKIP_BROKEN = "?onBroken=skip";

    private static final String HUB = "hf:";

    private final List<Benchmark> all = BenchmarkFiles.all();
    private final Path folder;

    Benchmarks(EvaluationSettings settings) {
        this.folder = settings.benchmarksFolder().toAbsolutePath().normalize();
    }

    public List<Benchmark> all() {
        return all;
    }

    public Optional<Benchmark> find(String name) {
        return all.stream()
                .filter(benchmark -> benchmark.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /**
     * Opens {@code benchmark:NAME}, optionally with {@value #SKIP_BROKEN}, or a task set by its own name.
     *
     * @throws TaskSetException naming the line, the column and what is allowed
     */
    public TaskSet open(String taskSet) {
        Optional<Benchmark> benchmark = named(taskSet);
        TaskSet set = TaskSets.open(source(taskSet, benchmark));
        return benchmark
                .map(Benchmark::choices)
                .map(choices -> new ShuffledChoices(choices).of(set))
                .orElse(set);
    }

    /** The same, but nothing where it is on the hub. */
    public Optional<TaskSet> openHere(String taskSet) {
        return source(taskSet, named(taskSet)).startsWith(HUB) ? Optional.empty() : Optional.of(open(taskSet));
    }

    private Optional<Benchmark> named(String taskSet) {
        if (!taskSet.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String name =
                taskSet.substring(PREFIX.length(), taskSet.length() - (skips(taskSet) ? SKIP_BROKEN.length() : 0));
        return Optional.of(find(name).orElseThrow(() -> new TaskSetException("benchmark", name, "one of " + names())));
    }

    private static boolean skips(String taskSet) {
        return taskSet.endsWith(SKIP_BROKEN);
    }

    private String source(String taskSet, Optional<Benchmark> benchmark) {
        return benchmark.map(known -> source(known, skips(taskSet))).orElse(taskSet);
    }

    public String names() {
        return all.stream().map(Benchmark::name).collect(Collectors.joining(", "));
    }

    /** The user's copy, if there is one. */
    public Optional<Path> copyOf(Benchmark benchmark) {
        return Stream.of(".jsonl", ".csv", ".parquet")
                .map(ending -> folder.resolve(benchmark.fileName() + ending))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private String source(Benchmark benchmark, boolean skip) {
        Optional<Path> copy = copyOf(benchmark);
        if (copy.isPresent()) {
            String path = copy.get().toString();
            return path.substring(path.lastIndexOf('.') + 1) + ":" + path + query(benchmark, benchmark.columns(), skip);
        }
        Benchmark.HubSource hub = benchmark.hub();
        if (hub == null) {
            throw new TaskSetException(
                    "benchmark " + benchmark.name(),
                    "not there",
                    "your own copy as " + folder.resolve(benchmark.fileName() + ".jsonl or .csv") + " ("
                            + benchmark.licence() + ")");
        }
        return HUB + hub.id() + query(benchmark, hub.columns(), skip);
    }

    private static String query(Benchmark benchmark, Map<String, String> columns, boolean skip) {
        Map<String, String> query = new LinkedHashMap<>(columns);
        Benchmark.Choices choices = benchmark.choices();
        if (choices != null) {
            query.put("require", String.join(",", choices.wrong()));
        }
        query.put("check", choices == null ? "answers" : "none"); // a choice need not be something the verifier reads
        if (skip) {
            query.put("onBroken", "skip");
        }
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", query.isEmpty() ? "" : "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
