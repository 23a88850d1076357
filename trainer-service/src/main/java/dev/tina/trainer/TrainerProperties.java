package dev.tina.trainer;

import dev.tina.common.Require;
import dev.tina.plan.MemoryAsked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where this trainer keeps things and how it works.
 *
 * @param instance a name that it has again after a restart, and no other trainer has
 * @param models relative base folders start here
 * @param adapters where adapters are kept; rollout workers must see the same folder
 * @param states where learners' states are kept
 * @param device what it learns on: {@code cpu}, or {@code cuda:0} and so on
 * @param deviceName the kind of device, by which its price is found; empty asks the driver
 * @param sharedDevice whether the device, or the sampling workers', does other work besides: then waiting is not counted as idle
 * @param memory how much of its device's memory this process plans with
 * @param activations memory for what a forward pass keeps for its backward pass; 0 for what the rest of the job leaves.
 *     What does not fit is computed twice, with the same result
 * @param prices file of dollars an hour by kind of device; empty for the list in the jar
 * @param lease how long a job stays with a trainer that has gone silent
 * @param jobsAtOnce how many jobs take turns
 * @param poll how often it looks for work nobody has rung for
 * @param askAgain how often it looks for overdue groups
 * @param statesKept of each job, for its newest policy versions
 * @param groupStepsKept steps of each job whose groups keep their tokens in Postgres
 * @param jobs where each job's metrics are written while it runs
 * @param mlflow address of an MLflow server that is told of each job's metrics; empty for none
 * @param mlflowExperiment the experiment there that jobs are runs of
 */
@ConfigurationProperties(prefix = "tina.trainer", ignoreUnknownFields = false)
public record TrainerProperties(
        @DefaultValue("trainer") String instance,
        @DefaultValue("") String models,
        @DefaultValue("data/adapters") String adapters,
        @DefaultValue("data/states") String states,
        @DefaultValue("cpu") String device,
        @DefaultValue("") String deviceName,
        @DefaultValue("false") boolean sharedDevice,
        @DefaultValue Memory memory,
        @DefaultValue("0B") DataSize activations,
        @DefaultValue("") String prices,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("4") int jobsAtOnce,
        @DefaultValue("200ms") Duration poll,
        @DefaultValue("1s") Duration askAgain,
        @DefaultValue("2") int statesKept,
        @DefaultValue("5") int groupStepsKept,
        @DefaultValue("data/jobs") String jobs,
        @DefaultValue("") String mlflow,
        @DefaultValue("tina") String mlflowExperiment) {

    /**
     * How much of its device's memory this process plans with.
     *
     * @param size of it; 0 for a share
     * @param share of all; 0 for nine tenths where a control group limits this process, else two fifths
     */
    public record Memory(
            @DefaultValue("0B") DataSize size,
            @DefaultValue("0") double share) {

        public Memory {
            Require.that(!size.isNegative(), "tina.trainer.memory.size", size, "at least 0B");
            Require.that(share >= 0 && share <= 1, "tina.trainer.memory.share", share, "between 0 and 1");
        }

        /** As the plan reads it. */
        public MemoryAsked asked() {
            return new MemoryAsked(size.toBytes(), share);
        }
    }

    public TrainerProperties {
        Require.that(!instance.isBlank(), "tina.trainer.instance", instance, "a name");
        Require.that(!activations.isNegative(), "tina.trainer.activations", activations, "at least 0B");
        Require.that(lease.toMillis() >= 300, "tina.trainer.lease", lease, "at least 300ms");
        Require.that(jobsAtOnce >= 1, "tina.trainer.jobs-at-once", jobsAtOnce, "at least 1");
        Require.that(poll.toMillis() >= 1, "tina.trainer.poll", poll, "at least 1ms");
        Require.that(askAgain.toMillis() >= 1, "tina.trainer.ask-again", askAgain, "at least 1ms");
        Require.that(statesKept >= 1, "tina.trainer.states-kept", statesKept, "at least 1");
        Require.that(groupStepsKept >= 0, "tina.trainer.group-steps-kept", groupStepsKept, "at least 0");
        Require.that(
                isAddress(mlflow), "tina.trainer.mlflow", mlflow, "an address that begins with http:// or https://");
        Require.that(!mlflowExperiment.isBlank(), "tina.trainer.mlflow-experiment", mlflowExperiment, "a name");
    }

    private static boolean isAddress(String text) {
        return text.isEmpty() || text.startsWith("http://") || text.startsWith("https://");
    }

    /** Where relative base folders start. Paths are bound as texts: Spring would look for them on the class path first. */
    public Path modelsFolder() {
        return models.isEmpty() ? nearestModels(Path.of("").toAbsolutePath()) : Path.of(models);
    }

    public Path adaptersFolder() {
        return Path.of(adapters);
    }

    public Path statesFolder() {
        return Path.of(states);
    }

    /**
     * The nearest folder, the given one or one above it, that holds a folder "models"; the given one if none does.
     * Recipes name base folders {@code models/NAME}.
     */
    static Path nearestModels(Path folder) {
        for (Path candidate = folder; candidate != null; candidate = candidate.getParent()) {
            if (Files.isDirectory(candidate.resolve("models"))) {
                return candidate;
            }
        }
        return folder;
    }
}
