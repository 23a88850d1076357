package dev.tina.grpo;

import dev.tina.common.FileTrees;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.step.Position;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.weights.BaseModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * All a learner needs to go on: a folder with the adapter as PEFT writes it ({@code adapter/}), the optimiser's moments
 * ({@code adamw.safetensors}) and the position ({@code position.properties}).
 */
final class LearnerCheckpoint {

    private static final String ADAPTER = "adapter";
    private static final String OPTIMIZER = "adamw.safetensors";

    private LearnerCheckpoint() {}

    /** Writes the folder beside its place, then moves it there whole; what was there before is gone. */
    static void save(Path folder, AdapterTraining training, Position position) {
        Path draft = folder.resolveSibling(folder.getFileName() + ".draft");
        try {
            FileTrees.delete(draft);
            Files.createDirectories(draft);
            training.adapter().save(draft.resolve(ADAPTER));
            training.saveOptimizer(draft.resolve(OPTIMIZER));
            position.save(draft);
            FileTrees.delete(folder);
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint " + folder + " could not be written", e);
        }
    }

    static AdapterTraining loadTraining(
            Path folder, BaseModel base, GrpoSettings settings, ActivationBudget activations) {
        LoraAdapter adapter = LoraAdapter.load(base, folder.resolve(ADAPTER));
        try {
            AdamW optimizer = AdamW.load(adapter, settings.optimizer().adamW(), folder.resolve(OPTIMIZER));
            return new AdapterTraining(adapter, optimizer, settings, activations);
        } catch (RuntimeException e) {
            adapter.close();
            throw e;
        }
    }

    static Position loadPosition(Path folder) {
        try {
            return Position.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("checkpoint " + folder + " could not be read", e);
        }
    }
}
