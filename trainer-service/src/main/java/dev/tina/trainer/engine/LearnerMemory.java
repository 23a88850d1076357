package dev.tina.trainer.engine;

import dev.tina.common.InvalidInput;
import dev.tina.modelfiles.config.ConfigReader;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.Gigabytes;
import dev.tina.plan.LearnerNeed;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.ModelBytes;
import dev.tina.plan.PlannedDevice;
import dev.tina.policy.forward.ActivationBudget;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.policy.weights.BaseModel;
import dev.tina.recipe.Recipe;
import dev.tina.recipe.memory.LearnerFit;
import dev.tina.recipe.memory.RecipeMemory;
import dev.tina.trainer.learn.LearnerPlan;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory that this process learns in: what a job may use of it, and whether a job fits at all. What rollout workers
 * need is theirs to know.
 */
public final class LearnerMemory {

    private static final Logger log = LoggerFactory.getLogger(LearnerMemory.class);

    private final DeviceMemory device;
    private final MemoryAsked asked;
    private final long activationBytes;

    /**
     * @param asked by the settings
     * @param activationBytes for what a forward pass keeps; 0 for what the rest of the job leaves
     */
    public LearnerMemory(DeviceMemory device, MemoryAsked asked, long activationBytes) {
        this.device = device;
        this.asked = asked;
        this.activationBytes = activationBytes;
    }

    /**
     * Refuses a job that would not fit if it had the whole device, or the memory that the settings name.
     *
     * @throws InvalidInput naming the key that must change, with all bytes
     * @throws dev.tina.modelfiles.file.CheckpointException if the folder's configuration cannot be read
     */
    public void require(Recipe recipe, Path baseFolder) {
        ModelConfig config = ConfigReader.read(baseFolder.resolve(ModelFolder.CONFIG));
        new LearnerFit(fixed(), asked.atMost(device.total()), holder())
                .refusal(RecipeMemory.of(recipe, config))
                .ifPresent(refused -> {
                    throw refused;
                });
    }

    /**
     * What a job would take.
     *
     * @throws dev.tina.modelfiles.file.CheckpointException if the folder's configuration cannot be read
     */
    LearnerPlan plan(Recipe recipe, Path baseFolder) {
        ModelConfig config = ConfigReader.read(baseFolder.resolve(ModelFolder.CONFIG));
        LearnerNeed need = RecipeMemory.of(recipe, config).learner(fixed());
        long memory = device.asked(asked);
        int kept = need.layers(memory);
        return new LearnerPlan(
                need.keeping(kept).parts(),
                need.keeping(kept).bytes(),
                memory,
                kept,
                config.dimensions().layers());
    }

    /** What a job may keep for its way back: what the plan leaves of this process's share, if so much is free now. */
    ActivationBudget activations(Recipe recipe, BaseModel base) {
        if (activationBytes > 0) {
            return new ActivationBudget(activationBytes);
        }
        LearnerNeed need = RecipeMemory.of(recipe, base.config()).learner(fixed());
        long held = fixed().bytes() + new ModelBytes(base.config(), base.type()).learned();
        long memory = device.asked(asked, held);
        log.info(
                "The learner plans with {}: {} layers of {} are kept whole, {} is the least",
                Gigabytes.of(memory),
                need.layers(memory),
                base.config().dimensions().layers(),
                Gigabytes.of(need.least()));
        return new ActivationBudget(need.activations(memory));
    }

    private FixedBytes fixed() {
        return device.device() == PlannedDevice.GPU ? FixedBytes.GPU : FixedBytes.TRAINER_SERVICE;
    }

    private String holder() {
        return device.device() == PlannedDevice.GPU ? "the trainer's device" : "the trainer";
    }
}
