package dev.tina.grpo;

import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.step.Position;
import dev.tina.grpo.step.StepResult;
import dev.tina.grpo.step.Steps;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;

/**
 * Learns an adapter, one step after the other. The same settings, adapter and batches give the same adapter, byte for
 * byte, however often it is saved and resumed in between. To be used by one thread.
 */
public final class GrpoLearner implements AutoCloseable {

    private final AdapterTraining training;
    private final Steps steps;

    private GrpoLearner(AdapterTraining training, GrpoSettings settings, Position position) {
        this.training = training;
        this.steps = new Steps(settings, training, position, System::nanoTime);
    }

    /** As {@link #start(LoraAdapter, GrpoSettings, ActivationBudget)}, with a share of the memory that is free. */
    public static GrpoLearner start(LoraAdapter adapter, GrpoSettings settings) {
        return start(
                adapter, settings, ActivationBudget.ofFreeMemory(adapter.base().device()));
    }

    /**
     * Begins at step 0 with an adapter, which is the learner's from then on and closed with it.
     *
     * @param activations memory for what a forward pass keeps; changes speed, never the result
     */
    public static GrpoLearner start(LoraAdapter adapter, GrpoSettings settings, ActivationBudget activations) {
        AdamW optimizer = new AdamW(adapter, settings.optimizer().adamW());
        return new GrpoLearner(
                new AdapterTraining(adapter, optimizer, settings, activations), settings, Position.start());
    }

    /** As {@link #resume(Path, BaseModel, GrpoSettings, ActivationBudget)}, with a share of the memory that is free. */
    public static GrpoLearner resume(Path checkpoint, BaseModel base, GrpoSettings settings) {
        return resume(checkpoint, base, settings, ActivationBudget.ofFreeMemory(base.device()));
    }

    /**
     * Goes on from a saved learner.
     *
     * @param activations memory for what a forward pass keeps; changes speed, never the result
     * @throws dev.tina.modelfiles.file.CheckpointException when a file does not fit the base
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static GrpoLearner resume(
            Path checkpoint, BaseModel base, GrpoSettings settings, ActivationBudget activations) {
        Position position = LearnerCheckpoint.loadPosition(checkpoint);
        return new GrpoLearner(
                LearnerCheckpoint.loadTraining(checkpoint, base, settings, activations), settings, position);
    }

    /**
     * Takes one step: as many updates of the adapter as the settings have passes.
     *
     * @throws IllegalStateException when the gradient is not finite; the learner is then to be closed
     * @throws IllegalArgumentException when a completion has a reward that the settings do not weigh
     */
    public StepResult learn(StepBatch batch) {
        return steps.learn(batch);
    }

    /** Steps finished: the version of the policy. */
    public int step() {
        return steps.position().steps();
    }

    /** The adapter as it is now; not to be closed. */
    public LoraAdapter adapter() {
        return training.adapter();
    }

    /**
     * Writes all that {@link #resume} needs to a folder, whole or not at all.
     *
     * @throws java.io.UncheckedIOException when it cannot be written
     */
    public void save(Path folder) {
        LearnerCheckpoint.save(folder, training, steps.position());
    }

    @Override
    public void close() {
        training.close();
    }
}
