package dev.tina.rollout;

import ai.djl.Device;
import dev.tina.common.Require;
import dev.tina.plan.SamplingBudget;
import dev.tina.policy.sampling.SamplerConfig;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a worker runs on, and how much it does at once.
 *
 * @param device {@code cpu}, or {@code cuda:0} and the like; a worker has one
 * @param deviceName the kind of device that results name, by which its price is found; empty asks the driver
 * @param precision of the bases' weights
 * @param threads cores to use; 0 for all
 * @param concurrency groups in work at the same time
 * @param binder that requests come by: {@code kafka-share}, or {@code kafka} where the broker has no share groups
 * @param worker name by which results say who sampled them; empty for host and process
 * @param preload folders of bases to be loaded before the worker is ready
 * @param memory how much of its device's memory this process plans with
 */
@ConfigurationProperties(prefix = "tina.rollout", ignoreUnknownFields = false)
public record RolloutProperties(
        @DefaultValue("cpu") String device,
        @DefaultValue("") String deviceName,
        @DefaultValue("float32") Precision precision,
        @DefaultValue("0") int threads,
        @DefaultValue("32") int concurrency,
        @DefaultValue("kafka-share") String binder,
        @DefaultValue("") String worker,
        @DefaultValue List<String> preload,
        @DefaultValue Memory memory,
        @DefaultValue Batch batch,
        @DefaultValue Keep keep) {

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
            Require.that(!size.isNegative(), "tina.rollout.memory.size", size, "at least 0B");
            Require.that(share >= 0 && share <= 1, "tina.rollout.memory.share", share, "between 0 and 1");
        }
    }

    /**
     * How groups are batched.
     *
     * @param maxSequences in work at the same time; 0 for as many as the memory holds and are of use
     * @param cache memory for their keys and values; 0 for what the base leaves
     * @param lanes batches computed side by side; 0 for one a core with small bases, one otherwise
     * @param stepsPerCall tokens drawn a sequence before finished ones are looked for
     */
    public record Batch(
            @DefaultValue("0") int maxSequences,
            @DefaultValue("0B") DataSize cache,
            @DefaultValue("0") int lanes,
            @DefaultValue("4") int stepsPerCall) {

        public Batch {
            Require.that(maxSequences >= 0, "tina.rollout.batch.max-sequences", maxSequences, "at least 0");
            Require.that(!cache.isNegative(), "tina.rollout.batch.cache", cache, "at least 0B");
            Require.that(lanes >= 0 && lanes <= 256, "tina.rollout.batch.lanes", lanes, "between 0 and 256");
            Require.that(
                    stepsPerCall >= 1 && stepsPerCall <= 1024,
                    "tina.rollout.batch.steps-per-call",
                    stepsPerCall,
                    "1 to 1024");
        }
    }

    /**
     * What stays loaded when no request needs it.
     *
     * @param bases at most so many
     * @param adapters at most so many of each base
     */
    public record Keep(
            @DefaultValue("2") int bases, @DefaultValue("8") int adapters) {

        public Keep {
            Require.that(bases >= 1, "tina.rollout.keep.bases", bases, "at least 1");
            Require.that(adapters >= 1, "tina.rollout.keep.adapters", adapters, "at least 1");
        }
    }

    public RolloutProperties {
        Require.that(device.matches("cpu|cuda:\\d+"), "tina.rollout.device", device, "cpu, or cuda: and a number");
        Require.that(threads >= 0, "tina.rollout.threads", threads, "at least 0");
        Require.that(
                concurrency >= 1 && concurrency <= 256, "tina.rollout.concurrency", concurrency, "between 1 and 256");
        Require.that(
                binder.equals("kafka-share") || binder.equals("kafka"),
                "tina.rollout.binder",
                binder,
                "kafka-share or kafka");
        preload = List.copyOf(preload);
    }

    /** The device as the engine knows it. */
    public Device engineDevice() {
        return device.equals("cpu") ? Device.cpu() : Device.gpu(Integer.parseInt(device.substring(5)));
    }

    /**
     * How a base is sampled with these settings.
     *
     * @param planned for what they leave open
     */
    public SamplerConfig samplerOn(BaseModel base, SamplingBudget planned) {
        int cores = threads == 0 ? Runtime.getRuntime().availableProcessors() : threads;
        int sequences = batch.maxSequences() == 0 ? planned.sequences() : batch.maxSequences();
        long cache = batch.cache().toBytes() == 0
                ? planned.cacheBytes()
                : batch.cache().toBytes();
        SamplerConfig config = new SamplerConfig(sequences, cache, 1, 1, batch.stepsPerCall());
        return batch.lanes() == 0
                ? config.on(base, cores)
                : config.withLanes(batch.lanes(), Math.max(1, cores / batch.lanes()));
    }
}
