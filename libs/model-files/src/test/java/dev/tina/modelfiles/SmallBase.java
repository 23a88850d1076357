package dev.tina.modelfiles;

import dev.tina.modelfiles.config.Architecture;
import dev.tina.modelfiles.config.ConfigWriter;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.config.Rope;
import dev.tina.modelfiles.folder.WeightNames;
import dev.tina.modelfiles.folder.WeightShapes;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A Llama of one layer whose weights are known: value i of each tensor is (i + 1) / 8. */
public final class SmallBase {

    public static final Dimensions DIMENSIONS = new Dimensions(5, 4, 6, 1, 2, 1, 2, 16);

    private static final ModelConfig CONFIG =
            new ModelConfig(Architecture.LLAMA, DIMENSIONS, new Rope(10_000, Optional.empty()), 1e-6, false);

    private SmallBase() {}

    /** Writes config.json and model.safetensors in float32 or bfloat16. */
    public static void write(Path folder, boolean bfloat16) {
        ConfigWriter.write(folder.resolve("config.json"), CONFIG, bfloat16 ? "bfloat16" : "float32", Map.of());
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>());
        for (String name : names()) {
            List<Long> shape = WeightShapes.of(name, CONFIG);
            float[] values = values(Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact)));
            if (bfloat16) {
                writer.addRounded(name, shape, values);
            } else {
                writer.add(name, shape, values);
            }
        }
        writer.write(folder.resolve("model.safetensors"));
    }

    public static float[] values(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (i + 1) / 8f;
        }
        return values;
    }

    private static List<String> names() {
        List<String> names =
                new ArrayList<>(List.of(WeightNames.EMBEDDING, WeightNames.FINAL_NORM, WeightNames.OUTPUT));
        WeightNames.ofLayer(Architecture.LLAMA, 0).forEach(names::addAll);
        return names;
    }
}
