package dev.tina.rollout.model;

import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.plan.FixedBytes;
import dev.tina.plan.Gigabytes;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.ModelBytes;
import dev.tina.plan.PlannedDevice;
import dev.tina.plan.SamplerNeed;
import dev.tina.plan.SamplerNeed.LoadedAdapters;
import dev.tina.plan.SamplingBudget;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.rollout.RolloutProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How much the sampler of a base may do at once, so that the process keeps to its share of the device's memory. */
final class SamplerMemory {

    private static final Logger log = LoggerFactory.getLogger(SamplerMemory.class);

    /** Of the adapters to come, as recipes have it by default. */
    private static final int RANK = 32;

    private final DeviceMemory device;
    private final MemoryAsked asked;
    private final int adapters;

    /** @param adapters of the base that stay loaded */
    SamplerMemory(DeviceMemory device, MemoryAsked asked, int adapters) {
        this.device = device;
        this.asked = asked;
        this.adapters = adapters;
    }

    static SamplerMemory of(RolloutProperties properties) {
        RolloutProperties.Memory memory = properties.memory();
        return new SamplerMemory(
                DeviceMemory.of(properties.engineDevice()),
                new MemoryAsked(memory.size().toBytes(), memory.share()),
                properties.keep().adapters());
    }

    /**
     * What the plan leaves to a base that has just been loaded, if so much is free now.
     *
     * @param type of its weights
     */
    SamplingBudget budget(ModelConfig base, TensorType type) {
        boolean isGpu = device.device() == PlannedDevice.GPU;
        FixedBytes fixed = isGpu ? FixedBytes.GPU : FixedBytes.ROLLOUT_SERVICE;
        SamplerNeed need = new SamplerNeed(base, type, device.device(), new LoadedAdapters(RANK, adapters, 1), fixed);
        long held = fixed.bytes() + new ModelBytes(base, type).learned();
        long memory = device.asked(asked, held);
        SamplingBudget budget = need.budget(memory);
        log.info(
                "The sampler plans with {}: {} sequences at once, {} for keys and values",
                Gigabytes.of(memory),
                budget.sequences(),
                Gigabytes.of(budget.cacheBytes()));
        return budget;
    }
}
