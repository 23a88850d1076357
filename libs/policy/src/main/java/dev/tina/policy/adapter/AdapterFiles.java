package dev.tina.policy.adapter;

import dev.tina.modelfiles.adapter.AdapterConfigFile;
import dev.tina.modelfiles.adapter.AdapterTensors;
import dev.tina.modelfiles.adapter.AdapterTensors.Pair;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An adapter as the two files of PEFT.
 *
 * <p>In memory all modules have matrices, and one rank and scale. Of a file that holds fewer, the others are zero, A and
 * B, and so are their gradients: they stay absent, while learning too. A smaller rank is filled up with zeros in the
 * same way; another scale is multiplied into B.
 */
final class AdapterFiles {

    private AdapterFiles() {}

    static String save(LoraAdapter adapter, Path folder) {
        LoraConfig config = adapter.config();
        TreeMap<String, String> metadata = new TreeMap<>();
        metadata.put("format", "pt");
        metadata.put("rank", Integer.toString(config.rank()));
        metadata.put("alpha", Double.toString(config.alpha()));
        metadata.put("use_rslora", Boolean.toString(config.rsLora()));
        metadata.put(AdapterTensors.BASE, adapter.base().sha256());
        float[] values = adapter.vector().toFloats();
        SafetensorsWriter writer = new SafetensorsWriter(metadata);
        for (LoraMatrix m : adapter.layout().matrices()) {
            writer.add(m.tensor(), m.shape(), Arrays.copyOfRange(values, m.offset(), m.offset() + m.length()));
        }
        String sha256 = writer.write(folder.resolve(AdapterTensors.TENSORS));
        AdapterConfigFile.write(
                folder.resolve(AdapterTensors.CONFIG), config, adapter.base().name());
        return sha256;
    }

    static LoraAdapter load(BaseModel base, Path folder) {
        Dimensions dimensions = base.config().dimensions();
        AdapterTensors tensors = AdapterTensors.open(folder, dimensions, base::sha256);
        LoraConfig config = common(tensors);
        requireRank(config.rank(), dimensions, tensors.path());
        LoraLayout layout = new LoraLayout(dimensions, config.rank());
        float[] values = new float[layout.length()];
        for (LoraMatrix matrix : layout.matrices()) {
            Optional<Pair> pair = tensors.of(matrix.module());
            pair.ifPresent(found -> fill(values, matrix, tensors, found, config.scale()));
        }
        return new LoraAdapter(base, config, values);
    }

    /** That of the first module, with the largest rank of all. */
    private static LoraConfig common(AdapterTensors tensors) {
        LoraConfig first = tensors.pairs().values().iterator().next().config();
        int rank = tensors.pairs().values().stream()
                .mapToInt(pair -> pair.config().rank())
                .max()
                .orElseThrow();
        double ratio = (double) rank / first.rank();
        return rank == first.rank()
                ? first
                : new LoraConfig(rank, first.alpha() * (first.rsLora() ? Math.sqrt(ratio) : ratio), first.rsLora());
    }

    /** All modules get the largest rank; one wider than the widest layer would only waste memory. */
    private static void requireRank(int rank, Dimensions base, Path file) {
        int widest = Math.max(Math.max(base.hidden(), base.intermediate()), base.queryWidth());
        int most = Math.min(widest, Integer.MAX_VALUE / new LoraLayout(base, 1).length());
        if (rank > most) {
            throw new CheckpointException(file, "the rank must be at most " + most + " for this base, was " + rank);
        }
    }

    private static void fill(float[] values, LoraMatrix matrix, AdapterTensors tensors, Pair pair, double scale) {
        if (matrix.side() == Side.A) {
            float[] a = tensors.floats(pair.a());
            System.arraycopy(a, 0, values, matrix.offset(), a.length);
            return;
        }
        float[] b = tensors.floats(pair.b());
        int rank = pair.config().rank();
        double factor = pair.config().scale() / scale;
        for (int i = 0; i < b.length; i++) {
            int at = matrix.offset() + i / rank * matrix.columns() + i % rank;
            values[at] = pair.config().scale() == scale ? b[i] : (float) (factor * b[i]);
            if (!Float.isFinite(values[at])) {
                throw new CheckpointException(
                        tensors.path(), "tensor " + pair.b().name() + " is too large for its alpha");
            }
        }
    }
}
