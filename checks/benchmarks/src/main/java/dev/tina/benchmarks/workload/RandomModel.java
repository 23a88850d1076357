package dev.tina.benchmarks.workload;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.ConfigWriter;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.modelfiles.folder.ModelFolder;
import dev.tina.modelfiles.folder.WeightNames;
import dev.tina.modelfiles.folder.WeightShapes;
import dev.tina.modelfiles.safetensors.SafetensorsStream;
import dev.tina.modelfiles.safetensors.SafetensorsStream.Planned;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Writes a model folder of a given shape whose weights are random: as slow and as large as a real one. */
public final class RandomModel {

    /** Qwen2.5-1.5B, whose shape DeepSeek-R1-Distill-Qwen-1.5B has too but for the tied embedding. */
    public static final ModelConfig QWEN2_1_5B = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(151_936, 1536, 8960, 28, 12, 2, 128, 32_768),
            new Rope(1_000_000, Optional.empty()),
            1e-6,
            true);

    /** Qwen2.5-0.5B. */
    public static final ModelConfig QWEN2_0_5B = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(151_936, 896, 4864, 24, 14, 2, 64, 32_768),
            new Rope(1_000_000, Optional.empty()),
            1e-6,
            true);

    /** So small that a process that runs it takes nothing for it. */
    public static final ModelConfig NEXT_TO_NOTHING = new ModelConfig(
            Architecture.QWEN2,
            new Dimensions(512, 64, 128, 2, 2, 1, 32, 256),
            new Rope(10_000, Optional.empty()),
            1e-6,
            true);

    private static final int BYTES = 2;
    private static final int BLOCK = 1 << 20;
    private static final double DEVIATION = 0.02;

    private final ModelConfig config;
    private final ByteBuffer noise = noise();
    private final ByteBuffer ones = filled((short) 0x3f80);

    public RandomModel(ModelConfig config) {
        this.config = config;
    }

    /**
     * Writes config.json and the weights in bfloat16; a million random values, over and over again.
     *
     * @param folder that is not there yet, or is empty
     */
    public void write(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ConfigWriter.write(folder.resolve(ModelFolder.CONFIG), config, "bfloat16", Map.of());
        List<Planned> tensors = names().stream().map(this::planned).toList();
        try (SafetensorsStream file = SafetensorsStream.open(folder.resolve("model.safetensors"), tensors)) {
            tensors.forEach(tensor -> write(file, tensor));
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(List.of(WeightNames.EMBEDDING, WeightNames.FINAL_NORM));
        if (!config.tiedEmbedding()) {
            names.add(WeightNames.OUTPUT);
        }
        for (int layer = 0; layer < config.dimensions().layers(); layer++) {
            WeightNames.ofLayer(config.architecture(), layer).forEach(names::addAll);
        }
        return names;
    }

    private Planned planned(String name) {
        List<Long> shape = WeightShapes.of(name, config);
        return new Planned(name, "BF16", shape, shape.stream().reduce((long) BYTES, Math::multiplyExact));
    }

    private void write(SafetensorsStream file, Planned tensor) {
        ByteBuffer values = tensor.name().endsWith("norm.weight") ? ones : noise;
        for (long left = tensor.length(); left > 0; left -= values.capacity()) {
            file.write(values.slice(0, (int) Math.min(left, values.capacity())));
        }
    }

    /** The upper halves of float32 numbers, which is what bfloat16 is. */
    private static ByteBuffer noise() {
        SplittableRandom random = new SplittableRandom(1);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < BLOCK; i++) {
            bytes.putShort((short) (Float.floatToIntBits((float) (DEVIATION * random.nextGaussian())) >>> 16));
        }
        return bytes.flip();
    }

    private static ByteBuffer filled(short value) {
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            bytes.putShort(value);
        }
        return bytes.flip();
    }
}
