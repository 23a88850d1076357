package dev.tina.benchmarks.anchor;

import dev.tina.benchmarks.process.ChildProcess;
import dev.tina.benchmarks.process.ProcessEnding;
import dev.tina.benchmarks.workload.RolloutShape;
import dev.tina.policy.weights.Precision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The anchors that are installed on this machine.
 *
 * @param folder of the scripts; null where there are none
 * @param vllmPython interpreter that has vLLM; null where there is none
 * @param trlPython interpreter that has transformers, PEFT and TRL; null where there is none
 * @param deadline of each run, the start included
 */
public record AnchorPrograms(
        @Nullable Path folder,
        @Nullable Path vllmPython,
        @Nullable Path trlPython,
        int cores,
        Duration deadline) {

    private static final String NOT_INSTALLED = "not installed";

    /** Runs a script to its end; says what came of it whatever that is. */
    public AnchorOutcome run(
            AnchorScript script, Path model, RolloutShape shape, Precision precision, Consumer<String> onLine)
            throws InterruptedException {
        Path python = script.needsVllm() ? vllmPython : trlPython;
        if (folder == null || python == null || !Files.isExecutable(python)) {
            return AnchorOutcome.without(script.system(), NOT_INSTALLED);
        }
        List<String> command = new ArrayList<>(List.of(
                python.toAbsolutePath().toString(),
                folder.resolve(script.file()).toAbsolutePath().toString()));
        command.addAll(script.arguments(model.toAbsolutePath().toString(), shape));
        String type = precision.name().toLowerCase(Locale.ROOT);
        try (ChildProcess process =
                ChildProcess.start(command, folder, script.environment(type, shape, cores), onLine)) {
            return outcome(script, process.await(deadline));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnchorOutcome outcome(AnchorScript script, ProcessEnding ending) {
        return AnchorLines.best(ending.output())
                .map(AnchorOutcome::of)
                .orElseGet(() -> AnchorOutcome.without(
                        script.system(), ending.isGood() ? "printed no result" : ending.reason()));
    }
}
