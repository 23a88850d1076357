package dev.tina.policy.pretraining;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.tina.modelfiles.config.ConfigWriter;
import dev.tina.modelfiles.config.ModelConfig;
import dev.tina.modelfiles.folder.WeightShapes;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.PackedBatch;
import dev.tina.policy.forward.TokenBatch;
import dev.tina.policy.optimizer.AdamWConfig;
import dev.tina.policy.torch.Programs;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.ConfigTensors;
import dev.tina.policy.weights.Precision;
import dev.tina.policy.weights.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Teaches a new model all its weights by cross-entropy, in float32, for models that fit memory many times over. */
public final class Pretrainer implements AutoCloseable {

    private final ModelConfig config;
    private final Device device;
    private final TrainableGroup matrices;
    private final TrainableGroup vectors;
    private final NDManager manager;
    private final NDList weights = new NDList();
    private final NDList gradients = new NDList();
    private final long[] learned;
    private long steps;

    /** @param optimizer its weight decay holds for matrices; norms and biases never decay */
    public Pretrainer(ModelConfig config, WeightInitializer initializer, Device device, AdamWConfig optimizer) {
        this.config = config;
        this.device = device;
        List<TrainablePlace> places = TrainablePlace.of(config);
        AdamWConfig plain = new AdamWConfig(optimizer.beta1(), optimizer.beta2(), optimizer.epsilon(), 0);
        this.matrices = new TrainableGroup(
                places.stream().filter(TrainablePlace::isMatrix).toList(), initializer, device, optimizer);
        this.vectors =
                new TrainableGroup(places.stream().filter(p -> !p.isMatrix()).toList(), initializer, device, plain);
        this.manager = Torch.manager(device);
        gradients.addAll(matrices.gradients("g[]"));
        gradients.addAll(vectors.gradients("g[]"));
        this.learned = arrange();
    }

    /** Brings the learned weights into the layout of {@link Weights}; returns the places in the order of gradients. */
    private long[] arrange() {
        int size =
                Weights.BEFORE_LAYERS + Weights.PER_LAYER * config.dimensions().layers();
        NDArray[] list = new NDArray[size];
        Arrays.setAll(list, i -> manager.create(new Shape(0)));
        List<TrainablePlace> places = new ArrayList<>(matrices.places());
        places.addAll(vectors.places());
        NDList values = matrices.values(Weights.NAME);
        values.addAll(vectors.values(Weights.NAME));
        for (int i = 0; i < places.size(); i++) {
            list[places.get(i).index()] = values.get(i);
        }
        NDList constants = ConfigTensors.of(config, manager);
        for (int i = 0; i < constants.size(); i++) {
            list[3 + i] = constants.get(i);
        }
        if (config.tiedEmbedding()) {
            list[2] = list[0];
        }
        weights.addAll(List.of(list));
        weights.forEach(array -> array.setName(Weights.NAME));
        return places.stream().mapToLong(TrainablePlace::index).toArray();
    }

    /**
     * Adds the gradient of {@code Σ weight · (-log π(token))} to the sums.
     *
     * @param tokenWeights [B][T - 1]; entry t - 1 is the weight of token t
     * @return the sum itself, in nats
     */
    public double accumulate(List<int[]> sequences, float[][] tokenWeights) {
        PackedBatch batch = new PackedBatch(TokenBatch.of(sequences), config.dimensions());
        try (NDManager scratch = Torch.manager(device)) {
            NDList loss = Programs.PRETRAINING.record(
                    scratch,
                    "pretrain",
                    weights,
                    LoraAdapter.settings(scratch, 0, Dropout.NONE),
                    batch.ids(scratch),
                    batch.places(scratch),
                    batch.scored(scratch),
                    batch.target(scratch),
                    new NDList(scratch.create(batch.pack(tokenWeights))),
                    numbers(scratch),
                    gradients);
            return loss.head().toDoubleArray()[0];
        }
    }

    private NDList numbers(NDManager scratch) {
        NDManager main = Torch.inMainMemory(scratch);
        int head = 0;
        while (learned[head] != (config.tiedEmbedding() ? 0 : 2)) {
            head++;
        }
        int rows = Math.clamp((1 << 22) / config.dimensions().vocabulary(), 16, 4096);
        return new NDList(main.create(learned), main.create(new long[] {head, rows}));
    }

    /**
     * Scales the gradients down so that their norm over all weights is at most the limit.
     *
     * @return the norm before
     */
    public double clip(double limit) {
        double norm = Math.hypot(matrices.norm(), vectors.norm());
        double factor = limit / (norm + 1e-6);
        if (factor < 1) {
            matrices.scale(factor);
            vectors.scale(factor);
        }
        return norm;
    }

    List<TrainableGroup> groups() {
        return List.of(matrices, vectors);
    }

    /** One update of all weights; afterwards the gradients are zero. */
    public void step(double learningRate) {
        steps++;
        matrices.step(steps, learningRate);
        vectors.step(steps, learningRate);
    }

    /**
     * Writes config.json and model.safetensors of a Hugging Face folder.
     *
     * @param specialTokens keys such as {@code eos_token_id} for config.json
     */
    public void save(Path folder, Precision precision, Map<String, Integer> specialTokens) {
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>(Map.of("format", "pt")));
        for (TrainableGroup group : groups()) {
            group.forEach((name, values) -> {
                if (precision == Precision.BFLOAT16) {
                    writer.addRounded(name, WeightShapes.of(name, config), values);
                } else {
                    writer.add(name, WeightShapes.of(name, config), values);
                }
            });
        }
        writer.write(folder.resolve("model.safetensors"));
        ConfigWriter.write(
                folder.resolve("config.json"), config, precision.name().toLowerCase(Locale.ROOT), specialTokens);
    }

    @Override
    public void close() {
        manager.close();
        matrices.close();
        vectors.close();
    }
}
