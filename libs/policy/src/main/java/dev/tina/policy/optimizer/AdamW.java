package dev.tina.policy.optimizer;

import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import dev.tina.modelfiles.safetensors.TensorEntry;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Updates an adapter by AdamW, with bias correction and decoupled weight decay, in float32. */
public final class AdamW implements AutoCloseable {

    private static final String STEP = "step";
    private static final String FIRST = "exp_avg";
    private static final String SECOND = "exp_avg_sq";

    private final LoraAdapter adapter;
    private final AdamWConfig config;
    private final AdamWMoments moments;
    private long steps;

    public AdamW(LoraAdapter adapter, AdamWConfig config) {
        this.adapter = adapter;
        this.config = config;
        this.moments = new AdamWMoments(
                () -> Torch.manager(adapter.base().device()),
                adapter.layout().length(),
                adapter.vector().type());
    }

    /** One update of the adapter; the gradients stay as they are. */
    public void step(AdapterGradients gradients, double learningRate) {
        steps++;
        moments.step(adapter.vector(), gradients.vector(), config, steps, learningRate);
    }

    /** Updates done so far. */
    public long steps() {
        return steps;
    }

    /** Writes moments and number of steps as a safetensors file, in one move. */
    public void save(Path file) {
        SafetensorsWriter writer = new SafetensorsWriter(new TreeMap<>(Map.of(STEP, Long.toString(steps))));
        List<Long> shape = List.of((long) adapter.layout().length());
        writer.add(FIRST, shape, moments.first().toFloats());
        writer.add(SECOND, shape, moments.second().toFloats());
        writer.write(file);
    }

    /**
     * Goes on from a saved state.
     *
     * @throws CheckpointException if the file does not fit the adapter
     */
    public static AdamW load(LoraAdapter adapter, AdamWConfig config, Path path) {
        SafetensorsFile file = SafetensorsFile.open(path);
        float[] first = moment(file, FIRST, adapter.layout().length());
        float[] second = moment(file, SECOND, adapter.layout().length());
        AdamW optimizer = new AdamW(adapter, config);
        optimizer.moments.first().set(first);
        optimizer.moments.second().set(second);
        optimizer.steps = steps(file);
        return optimizer;
    }

    private static float[] moment(SafetensorsFile file, String name, long length) {
        TensorEntry entry = file.tensor(name);
        if (!entry.shape().equals(List.of(length))) {
            throw new CheckpointException(
                    file.path(), "tensor " + name + ": shape must be [" + length + "], was " + entry.shape());
        }
        return file.floats(entry);
    }

    private static long steps(SafetensorsFile file) {
        String steps = file.metadata().getOrDefault(STEP, "");
        if (!steps.matches("\\d{1,15}")) {
            throw new CheckpointException(file.path(), "metadata step must be a number of steps, was '" + steps + "'");
        }
        return Long.parseLong(steps);
    }

    @Override
    public void close() {
        moments.close();
    }
}
