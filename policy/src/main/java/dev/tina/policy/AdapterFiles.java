package dev.tina.policy;

import dev.tina.policy.checkpoint.CheckpointException;
import dev.tina.policy.checkpoint.SafetensorsFile;
import dev.tina.policy.checkpoint.SafetensorsWriter;
import dev.tina.policy.checkpoint.TensorEntry;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/** An adapter as the two files of PEFT. */
final class AdapterFiles {

    private static final String TENSORS = "adapter_model.safetensors";
    private static final String CONFIG = "adapter_config.json";
    private static final String BASE = "base_sha256";

    private AdapterFiles() {}

    static String save(LoraAdapter adapter, Path folder) {
        LoraConfig config = adapter.config();
        TreeMap<String, String> metadata = new TreeMap<>();
        metadata.put("format", "pt");
        metadata.put("rank", Integer.toString(config.rank()));
        metadata.put("alpha", Double.toString(config.alpha()));
        metadata.put("use_rslora", Boolean.toString(config.rsLora()));
        metadata.put(BASE, adapter.base().sha256());
        float[] values = adapter.vector().toFloats();
        SafetensorsWriter writer = new SafetensorsWriter(metadata);
        for (LoraMatrix m : adapter.layout().matrices()) {
            writer.add(m.tensor(), m.shape(), Arrays.copyOfRange(values, m.offset(), m.offset() + m.length()));
        }
        String sha256 = writer.write(folder.resolve(TENSORS));
        AdapterConfigFile.write(folder.resolve(CONFIG), config, adapter.base().name());
        return sha256;
    }

    static LoraAdapter load(BaseModel base, Path folder) {
        LoraConfig config = AdapterConfigFile.read(folder.resolve(CONFIG));
        SafetensorsFile file = SafetensorsFile.open(folder.resolve(TENSORS));
        requireSameBase(base, file);
        LoraLayout layout = new LoraLayout(base.config().dimensions(), config.rank());
        float[] values = new float[layout.length()];
        Set<String> unknown = new HashSet<>(file.tensors().keySet());
        for (LoraMatrix matrix : layout.matrices()) {
            float[] read = read(file, matrix);
            System.arraycopy(read, 0, values, matrix.offset(), read.length);
            unknown.remove(matrix.tensor());
        }
        if (!unknown.isEmpty()) {
            throw new CheckpointException(
                    file.path(), "tensor " + unknown.iterator().next() + " has no place in this base");
        }
        return new LoraAdapter(base, config, values);
    }

    private static float[] read(SafetensorsFile file, LoraMatrix matrix) {
        TensorEntry entry = file.tensor(matrix.tensor());
        if (!entry.shape().equals(matrix.shape())) {
            throw new CheckpointException(
                    file.path(),
                    "tensor " + entry.name() + ": shape must be " + matrix.shape() + " for this rank and base, was "
                            + entry.shape());
        }
        return file.floats(entry);
    }

    private static void requireSameBase(BaseModel base, SafetensorsFile file) {
        String made = file.metadata().getOrDefault(BASE, base.sha256());
        if (!made.equals(base.sha256())) {
            throw new CheckpointException(
                    file.path(), BASE + " must be " + base.sha256() + ", the loaded base, was " + made);
        }
    }
}
