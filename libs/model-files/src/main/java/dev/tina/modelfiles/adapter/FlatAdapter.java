package dev.tina.modelfiles.adapter;

import dev.tina.modelfiles.adapter.AdapterTensors.Pair;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * An adapter in one flat vector, as it is read from PEFT's two files and written to them.
 *
 * <p>The vector has matrices for all modules, of one rank and scale. Of a file that holds fewer, the others are zero, A
 * and B, and so are their gradients: they stay absent, while learning too. A smaller rank is filled up with zeros in the
 * same way; another scale is multiplied into B.
 *
 * @param values of the matrices, where {@link LoraLayout} puts them
 */
public record FlatAdapter(LoraConfig config, float[] values) {

    /**
     * Reads the adapter in a folder.
     *
     * @param sha256 fingerprint of the base, asked for where the adapter says which one it was made for
     * @throws CheckpointException naming the file and what does not fit this base
     */
    public static FlatAdapter read(Path folder, Dimensions base, Supplier<String> sha256) {
        AdapterTensors tensors = AdapterTensors.open(folder, base, sha256);
        LoraConfig config = common(tensors.pairs().values());
        requireRank(config.rank(), base, tensors.path());
        LoraLayout layout = new LoraLayout(base, config.rank());
        float[] values = new float[layout.length()];
        for (LoraMatrix matrix : layout.matrices()) {
            Optional<Pair> pair = tensors.of(matrix.module());
            pair.ifPresent(found -> fill(values, matrix, tensors, found, config.scale()));
        }
        return new FlatAdapter(config, values);
    }

    /**
     * Writes each of the two files whole or not at all; the same adapter gives the same bytes.
     *
     * @param baseName of the folder that the base was read from
     * @param baseSha256 fingerprint of the base
     * @return SHA-256 of the file that holds the matrices, rank, alpha and the base's fingerprint
     * @throws CheckpointException if a file cannot be written
     */
    public String write(Path folder, Dimensions base, String baseName, String baseSha256) {
        TreeMap<String, String> metadata = new TreeMap<>();
        metadata.put("format", "pt");
        metadata.put("rank", Integer.toString(config.rank()));
        metadata.put("alpha", Double.toString(config.alpha()));
        metadata.put("use_rslora", Boolean.toString(config.rsLora()));
        metadata.put(AdapterTensors.BASE, baseSha256);
        SafetensorsWriter writer = new SafetensorsWriter(metadata);
        for (LoraMatrix m : new LoraLayout(base, config.rank()).matrices()) {
            writer.add(m.tensor(), m.shape(), Arrays.copyOfRange(values, m.offset(), m.offset() + m.length()));
        }
        String sha256 = writer.write(folder.resolve(AdapterTensors.TENSORS));
        AdapterConfigFile.write(folder.resolve(AdapterTensors.CONFIG), config, baseName);
        return sha256;
    }

    /** The first module's rank and strength, with the largest rank of all. */
    private static LoraConfig common(Collection<Pair> pairs) {
        LoraConfig first = pairs.iterator().next().config();
        int rank = pairs.stream().mapToInt(pair -> pair.config().rank()).max().orElseThrow();
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
