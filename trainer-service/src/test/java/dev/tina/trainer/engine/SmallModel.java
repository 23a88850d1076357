package dev.tina.trainer.engine;

import ai.djl.Device;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.plan.MemoryAsked;
import dev.tina.plan.PlannedDevice;
import dev.tina.policy.memory.DeviceMemory;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.pretraining.NormalInitializer;
import dev.tina.policy.pretraining.Pretrainer;
import dev.tina.policy.weights.Precision;
import dev.tina.text.bpe.BpeTrainer;
import dev.tina.text.chat.ChatMl;
import dev.tina.text.tokenizer.Tokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model folder of two layers with random weights. */
final class SmallModel {

    private SmallModel() {}

    /** That of a learner on a processor with 24 GiB of its own. */
    static LearnerMemory memory() {
        DeviceMemory device = new DeviceMemory(PlannedDevice.PROCESSOR, 24L << 30, false, () -> 20L << 30);
        return new LearnerMemory(device, new MemoryAsked(0, 0), 0);
    }

    static Path write(Path folder) {
        new BpeTrainer(4, ChatMl.ADDED_TOKENS).train(List.of("What is 12 + 7?", "What is 9 + 5?"), folder);
        try (Tokenizer tokenizer = Tokenizer.load(folder)) {
            Dimensions dimensions = new Dimensions(tokenizer.vocabularySize(), 16, 32, 2, 2, 1, 8, 256);
            ModelConfig config =
                    new ModelConfig(Architecture.QWEN2, dimensions, new Rope(10_000, Optional.empty()), 1e-6, true);
            NormalInitializer normal = new NormalInitializer(1, 0.2, 0.2, 0.2);
            try (Pretrainer model = new Pretrainer(config, normal, Device.cpu(), new AdamWConfig(0.9, 0.99, 1e-8, 0))) {
                int end = tokenizer.stopTokens().iterator().next();
                model.save(folder, Precision.FLOAT32, Map.of("eos_token_id", end));
            }
        }
        return folder;
    }
}
