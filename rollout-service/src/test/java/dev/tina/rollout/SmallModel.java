package dev.tina.rollout;

import ai.djl.Device;
import dev.tina.contracts.group.AdapterReference;
import dev.tina.contracts.group.BaseReference;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.pretraining.Pretrainer;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import dev.tina.text.bpe.BpeTrainer;
import dev.tina.text.chat.ChatMl;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A model folder with random weights that speaks ChatML, and an adapter for it. */
record SmallModel(BaseReference base, AdapterReference adapter) {

    private static final int POSITIONS = 128;

    static SmallModel in(Path folder) {
        new BpeTrainer(0, ChatMl.ADDED_TOKENS).train(List.of("What is 12 + 30?"), folder);
        Dimensions dimensions = new Dimensions(256 + ChatMl.ADDED_TOKENS.size(), 16, 32, 2, 2, 1, 8, POSITIONS);
        ModelConfig config =
                new ModelConfig(Architecture.QWEN2, dimensions, new Rope(10_000, Optional.empty()), 1e-6, true);
        SplittableRandom random = new SplittableRandom(1);
        try (Pretrainer untrained = new Pretrainer(
                config,
                (name, shape) -> values(random, name, shape),
                Device.cpu(),
                new AdamWConfig(0.9, 0.99, 1e-8, 0))) {
            untrained.save(folder, Precision.FLOAT32, Map.of());
        }
        Path adapter = folder.resolve("adapter");
        try (BaseModel base = BaseModel.load(folder, Device.cpu(), Precision.FLOAT32);
                LoraAdapter initial = LoraAdapter.initial(base, new LoraConfig(2, 4, false), 1)) {
            return new SmallModel(
                    new BaseReference(folder.toString(), base.sha256()),
                    new AdapterReference(3, adapter.toUri(), initial.save(adapter)));
        }
    }

    private static float[] values(SplittableRandom random, String name, List<Long> shape) {
        int size = Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = name.contains("norm") ? 1 : (float) random.nextGaussian() / 4;
        }
        return values;
    }
}
