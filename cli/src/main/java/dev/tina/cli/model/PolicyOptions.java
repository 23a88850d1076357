package dev.tina.cli.model;

import dev.tina.cli.device.DeviceOption;
import dev.tina.policy.weights.Precision;
import dev.tina.supervisor.CommandFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which policy, and where it runs. */
final class PolicyOptions {

    @Option(
            names = "--model",
            required = true,
            paramLabel = "FOLDER",
            description = "Model folder in Hugging Face's layout; the Llama, Qwen2 and Qwen3 families are known.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path model;

    @Option(
            names = "--adapter",
            paramLabel = "FOLDER",
            description = "LoRA adapter in PEFT's layout, made for this model; none by default.")
    private @Nullable Path adapter;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private DeviceOption device;

    @Option(
            names = "--precision",
            paramLabel = "TYPE",
            defaultValue = "FLOAT32",
            description = "Type of the weights in memory: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Precision precision;

    Path model() {
        return model;
    }

    /** @param note told which device was chosen, where none was named */
    LoadedPolicy load(Consumer<String> note) {
        requireFolder("--model", model);
        if (adapter != null) {
            requireFolder("--adapter", adapter);
        }
        return LoadedPolicy.load(model, adapter, device.prepare(note), precision);
    }

    private static void requireFolder(String option, Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandFailure(option + " must be a folder, there is none at " + folder.toAbsolutePath());
        }
    }
}
