package dev.tina.trainer.engine;

import ai.djl.Device;
import dev.tina.policy.AdamWConfig;
import dev.tina.policy.NormalInitializer;
import dev.tina.policy.Precision;
import dev.tina.policy.Pretrainer;
import dev.tina.policy.checkpoint.Architecture;
import dev.tina.policy.checkpoint.Dimensions;
import dev.tina.policy.checkpoint.ModelConfig;
import dev.tina.policy.checkpoint.Rope;
import dev.tina.policy.text.BpeTrainer;
import dev.tina.policy.text.ChatMl;
import dev.tina.policy.text.Tokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A model folder of two layers with random weights. */
final class SmallModel {

    private SmallModel() {}

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
