package dev.tina.benchmarks.performance;

import dev.tina.benchmarks.measure.MeasuredModel;
import dev.tina.benchmarks.measure.RunPlan;
import dev.tina.benchmarks.workload.PromptSource;
import dev.tina.common.FilePlace;
import dev.tina.common.InvalidInput;
import dev.tina.limit.Roofline;
import dev.tina.policy.weights.Precision;
import dev.tina.terminal.CommandOutput;
import dev.tina.terminal.MovingLine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints what this machine samples and learns a second, beside its own limits and beside other systems. */
@Command(
        name = "performance.sh",
        mixinStandardHelpOptions = true,
        description = {
            "Measures what this machine samples and learns a second, its limits, and other systems on the same work.",
            "docs/performance.md says what each figure is. Nothing else should run meanwhile."
        })
public final class PerformanceTable implements Callable<Integer> {

    private final InstantSource clock;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private PerformanceOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandOutput console;

    PerformanceTable(InstantSource clock) {
        this.clock = clock;
    }

    /** See {@code --help}. */
    public static void main(String[] args) {
        System.exit(commandLine(InstantSource.system()).execute(args));
    }

    /** The parser; what the arguments get wrong is said in one sentence. */
    static CommandLine commandLine(InstantSource clock) {
        return new CommandLine(new PerformanceTable(clock))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, FilePlace::of)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!(failure instanceof InvalidInput || failure instanceof IOException)) {
                        throw failure;
                    }
                    command.getErr().println("performance.sh: " + failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<RowPlan> rows = options.rows();
        List<GrowthPlan> growth = options.growth();
        Measurements measurements = new Measurements(options.deadline());
        MovingLine line = new MovingLine(console.err(), CommandOutput.isTerminal());
        line.say("measuring the limits of this machine");
        Roofline roofline = measurements.roofline(options.cores(), line::show);
        List<Precision> types = types(roofline);
        TableProgress progress = new TableProgress(line, count(rows, growth, types), System::nanoTime);
        try (ScratchModels scratch = new ScratchModels(options.scratch())) {
            PerformanceRun run = new PerformanceRun(measurements, options.anchors(), roofline, progress);
            PerformanceDocument document =
                    document(roofline, rows(rows, types, run, scratch), growth(growth, types, run, scratch));
            progress.end();
            console.result(document, () -> new PerformanceText(options.markdown()).of(document));
        }
        return CommandLine.ExitCode.OK;
    }

    private List<TableRow> rows(List<RowPlan> rows, List<Precision> types, PerformanceRun run, ScratchModels scratch)
            throws IOException, InterruptedException {
        List<TableRow> found = new ArrayList<>();
        for (RowPlan row : rows) {
            for (Precision type : types) {
                Basis basis = row.isLarge()
                        ? basis(scratch.large(), type, PromptSource.of(null))
                        : basis(options.model(), type, options.prompts());
                found.add(run.row(row, basis));
            }
        }
        return found;
    }

    private List<GrowthTable> growth(
            List<GrowthPlan> growth, List<Precision> types, PerformanceRun run, ScratchModels scratch)
            throws IOException, InterruptedException {
        List<GrowthTable> found = new ArrayList<>();
        for (GrowthPlan plan : growth) {
            Path model = plan.isAlongCompletions() ? scratch.longer(options.model()) : options.model();
            found.add(run.growth(plan, basis(model, types.getLast(), options.prompts()), options.longest()));
        }
        return found;
    }

    private Basis basis(Path model, Precision type, PromptSource prompts) {
        return new Basis(
                new MeasuredModel(model.toAbsolutePath().toString(), type),
                prompts,
                new RunPlan(options.runs(), options.cores(), false));
    }

    private List<Precision> types(Roofline roofline) {
        if (!options.precisions().isEmpty()) {
            return options.precisions();
        }
        return roofline.prefersBfloat16() ? List.of(Precision.FLOAT32, Precision.BFLOAT16) : List.of(Precision.FLOAT32);
    }

    private int count(List<RowPlan> rows, List<GrowthPlan> growth, List<Precision> types) {
        return rows.size() * types.size()
                + growth.stream()
                        .mapToInt(plan -> (int) plan.sizes().stream()
                                .filter(size -> size <= options.longest())
                                .count())
                        .sum();
    }

    private PerformanceDocument document(Roofline roofline, List<TableRow> rows, List<GrowthTable> growth) {
        return new PerformanceDocument(
                Processor.name(),
                options.cores(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString(),
                String.valueOf(options.model().toAbsolutePath().normalize().getFileName()),
                options.prompts().toString(),
                roofline,
                rows,
                growth);
    }
}
