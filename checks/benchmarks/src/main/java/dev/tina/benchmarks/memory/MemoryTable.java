package dev.tina.benchmarks.memory;

import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.process.ChildProcess;
import dev.tina.benchmarks.process.ProcessEnding;
import dev.tina.benchmarks.workload.RandomModel;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.common.FilePlace;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.policy.weights.Precision;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Prints what processes were planned to take of memory beside what they took, one process after the other. */
@Command(
        name = "performance.sh memory",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the most memory that sampling and learning take, in a process each, beside what the plan says.",
            "docs/plan.md says what each figure is. Timings do not matter, but 12 GB must be free for the largest shape."
        })
public final class MemoryTable implements Callable<Integer> {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path HERE = Path.of("").toAbsolutePath();
    private static final Duration DEADLINE = Duration.ofMinutes(20);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int RANK = 32;

    /** As the supervisor starts a rollout worker. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("OMP_WAIT_POLICY", "PASSIVE", "MALLOC_ARENA_MAX", "2");

    private static final Map<String, String> OF_ROLLOUT =
            Map.of("OMP_WAIT_POLICY", "PASSIVE", "MALLOC_ARENA_MAX", "2", "MALLOC_MMAP_THRESHOLD_", "1048576");

    @Option(names = "--model", paramLabel = "FOLDER", description = "A model to measure too, such as SmolLM2-135M.")
    private @Nullable Path model;

    @Option(
            names = "--scratch",
            required = true,
            paramLabel = "FOLDER",
            description = "Keeps the models of random weights that the program makes, 4.1 GB.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path scratch;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Rows alone whose model, process and type contain this; may be repeated.")
    private List<String> only = List.of();

    @Option(names = "--markdown", description = "Prints the table as docs/plan.md has it.")
    private boolean markdown;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    /** See {@code --help}. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new MemoryTable())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, FilePlace::of)
                .execute(args));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<MemoryRow> rows = new ArrayList<>();
        for (MemoryOrder order : orders()) {
            MemoryRow row = row(order);
            console.note(String.join("  ", row.cells()));
            rows.add(row);
        }
        Table table = Table.of(MemoryRow.HEAD);
        rows.forEach(row -> table.add(row.cells()));
        console.result(rows, markdown ? table::markdown : table::lines);
        return CommandLine.ExitCode.OK;
    }

    private List<MemoryOrder> orders() throws IOException {
        List<MemoryOrder> orders = new ArrayList<>();
        add(orders, made("next-to-nothing", RandomModel.NEXT_TO_NOTHING), new RolloutShape(2, 4, 64), 512);
        if (model != null) {
            add(orders, model, new RolloutShape(8, 8, 128), 2048);
        }
        add(orders, made("qwen2.5-0.5b-shape", RandomModel.QWEN2_0_5B), new RolloutShape(2, 8, 128), 1088);
        add(orders, made("qwen2-1.5b-shape", RandomModel.QWEN2_1_5B), new RolloutShape(2, 4, 128), 576);
        return orders.stream().filter(this::isWanted).toList();
    }

    private void add(List<MemoryOrder> orders, Path folder, RolloutShape shape, int microBatch) {
        for (Precision precision : Precision.values()) {
            for (MemoryKind kind : MemoryKind.values()) {
                MeasuredModel measured = new MeasuredModel(folder.toString(), precision);
                int threads = Runtime.getRuntime().availableProcessors();
                orders.add(new MemoryOrder(kind, measured, shape, 64, microBatch, RANK, threads));
            }
        }
    }

    private boolean isWanted(MemoryOrder order) {
        String text = name(order) + " " + order.kind() + " " + order.model().precision();
        return only.isEmpty()
                || only.stream().anyMatch(part -> text.toLowerCase(Locale.ROOT).contains(part));
    }

    private Path made(String name, ModelConfig config) throws IOException {
        Path folder = Files.createDirectories(scratch).resolve(name);
        if (!Files.exists(folder.resolve("model.safetensors"))) {
            new RandomModel(config).write(folder);
        }
        return folder;
    }

    private MemoryRow row(MemoryOrder order) throws IOException, InterruptedException {
        Map<String, String> environment = order.kind() == MemoryKind.ROLLOUT ? OF_ROLLOUT : ENVIRONMENT;
        try (ChildProcess process = ChildProcess.start(command(order), HERE, environment, line -> {})) {
            ProcessEnding ending = process.await(DEADLINE);
            long measured = ending.isGood() ? Long.parseLong(ending.output().getLast()) : 0;
            return new MemoryRow(
                    name(order), order, PlannedMemory.of(order), measured, ending.isGood() ? "" : ending.reason());
        }
    }

    private static String name(MemoryOrder order) {
        return String.valueOf(Path.of(order.model().folder()).getFileName());
    }

    private static List<String> command(MemoryOrder order) {
        return List.of(
                JAVA.toString(),
                "-XX:+UseSerialGC",
                "-Xms32m",
                "-Xmx1g",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Dai.djl.offline=true",
                "-Dai.djl.pytorch.graph_optimizer=false",
                "-cp",
                System.getProperty("java.class.path"),
                MemoryProcess.class.getName(),
                JSON.writeValueAsString(order));
    }
}
