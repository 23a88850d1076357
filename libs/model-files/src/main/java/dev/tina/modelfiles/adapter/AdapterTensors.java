package dev.tina.modelfiles.adapter;

import static java.util.Objects.requireNonNull;

import dev.tina.common.Sha256;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.file.CheckpointException;
import dev.tina.modelfiles.safetensors.SafetensorsFile;
import dev.tina.modelfiles.safetensors.TensorEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * PEFT's two files, opened for a base: the pairs of matrices that they hold, each checked against the base's layer. What
 * PEFT computes from the files is computed here; a module whose tensors are not in the file is not adapted.
 */
public final class AdapterTensors {

    public static final String TENSORS = "adapter_model.safetensors";
    public static final String CONFIG = "adapter_config.json";
    /** All files of an adapter in PEFT's format. */
    public static final List<String> FILES = List.of(CONFIG, TENSORS);

    static final String BASE = "base_sha256";

    private static final int MOST = Integer.MAX_VALUE;

    private final SafetensorsFile file;
    private final Map<String, Pair> pairs = new TreeMap<>();

    /**
     * One module's matrices.
     *
     * @param a [r, in]
     * @param b [out, r]
     * @param config rank and strength
     */
    public record Pair(TensorEntry a, TensorEntry b, LoraConfig config) {}

    /** A tensor of the file, and the layer of the base that it is for. */
    private record Half(LoraTensorName name, TensorEntry tensor, LinearLayers.Linear linear) {}

    private AdapterTensors(SafetensorsFile file) {
        this.file = file;
    }

    /**
     * @param sha256 fingerprint of the base, asked for where the adapter says which one it was made for
     * @throws CheckpointException naming the file and the field or tensor that cannot be used
     */
    public static AdapterTensors open(Path folder, Dimensions base, Supplier<String> sha256) {
        AdapterSettings settings = AdapterConfigFile.read(folder.resolve(CONFIG));
        AdapterTensors tensors = new AdapterTensors(SafetensorsFile.open(tensors(folder)));
        tensors.requireSameBase(sha256);
        tensors.pair(tensors.halves(base), settings);
        return tensors;
    }

    /**
     * SHA-256 of the file that holds the matrices of the adapter in a folder; lower-case hex.
     *
     * @throws CheckpointException if the file cannot be read
     */
    public static String sha256(Path folder) {
        Path tensors = folder.resolve(TENSORS);
        try {
            return Sha256.of(tensors);
        } catch (IOException e) {
            throw new CheckpointException(tensors, "cannot be read", e);
        }
    }

    private static Path tensors(Path folder) {
        Path tensors = folder.resolve(TENSORS);
        Path pickle = folder.resolve("adapter_model.bin");
        if (!Files.exists(tensors) && Files.exists(pickle)) {
            throw new CheckpointException(
                    pickle,
                    "is a pickle of Python, which could run code and is not read; PEFT writes " + TENSORS
                            + " by save_pretrained(folder, safe_serialization=True)");
        }
        return tensors;
    }

    private void requireSameBase(Supplier<String> sha256) {
        String made = file.metadata().get(BASE);
        if (made != null && !made.equals(sha256.get())) {
            throw problem(BASE + " must be " + sha256.get() + ", this base, was " + made);
        }
    }

    private List<Half> halves(Dimensions base) {
        Map<String, LinearLayers.Linear> linears = LinearLayers.of(base);
        List<Half> halves = new ArrayList<>();
        for (TensorEntry tensor : file.tensors().values()) {
            LoraTensorName.parse(tensor.name())
                    .flatMap(name -> Optional.ofNullable(linears.get(name.module()))
                            .map(linear -> new Half(name, tensor, linear)))
                    .ifPresentOrElse(halves::add, () -> {
                        throw problem("tensor " + tensor.name() + " has no place in this base, whose layers 0 to "
                                + (base.layers() - 1) + " take lora_A and lora_B of "
                                + String.join(", ", LinearLayers.MODULES));
                    });
        }
        return halves;
    }

    private void pair(List<Half> halves, AdapterSettings settings) {
        Map<String, Half> downs = of(Side.A, halves);
        Map<String, Half> ups = of(Side.B, halves);
        downs.forEach((module, a) -> pair(a, ups.remove(module), settings));
        ups.values().forEach(b -> pair(null, b, settings));
        if (pairs.isEmpty()) {
            throw problem("holds no lora_A and lora_B of modules that " + CONFIG + " targets");
        }
    }

    private Map<String, Half> of(Side side, List<Half> halves) {
        Map<String, Half> byModule = new TreeMap<>();
        for (Half half : halves) {
            if (half.name().side() == side) {
                Half other = byModule.putIfAbsent(half.name().module(), half);
                if (other != null) {
                    throw problem("tensors " + other.tensor().name() + " and "
                            + half.tensor().name() + " stand for the same matrix");
                }
            }
        }
        return byModule;
    }

    private void pair(@Nullable Half a, @Nullable Half b, AdapterSettings settings) {
        if (a == null || b == null) {
            String there =
                    a == null ? requireNonNull(b).tensor().name() : a.tensor().name();
            String missing = a == null ? there.replace(".lora_B", ".lora_A") : there.replace(".lora_A", ".lora_B");
            throw problem("tensor " + missing + " is missing");
        }
        String name = a.name().spelled();
        if (settings.adapts(name)) {
            List<Long> stored = a.tensor().shape();
            int rank = settings.rank(name).orElse(stored.isEmpty() ? 1 : Math.clamp(stored.getFirst(), 1, MOST));
            requireShape(a.tensor(), rank, a.linear().in());
            requireShape(b.tensor(), b.linear().out(), rank);
            pairs.put(a.name().module(), new Pair(a.tensor(), b.tensor(), settings.of(name, rank)));
        }
    }

    private void requireShape(TensorEntry tensor, long rows, long columns) {
        if (!tensor.shape().equals(List.of(rows, columns))) {
            throw problem("tensor " + tensor.name() + ": shape must be " + List.of(rows, columns)
                    + " for this rank and base, was " + tensor.shape());
        }
        file.weightType(tensor);
    }

    private CheckpointException problem(String problem) {
        return new CheckpointException(file.path(), problem);
    }

    /** Each adapted module's matrices, by the module's name in the base; never empty. */
    Map<String, Pair> pairs() {
        return Collections.unmodifiableMap(pairs);
    }

    /** The matrices of a module; empty if it is not adapted. */
    public Optional<Pair> of(String module) {
        return Optional.ofNullable(pairs.get(module));
    }

    public float[] floats(TensorEntry tensor) {
        return file.floats(tensor);
    }

    Path path() {
        return file.path();
    }

    /**
     * What the name of a tensor says in the spellings in use: with PEFT's prefix or without, of a whole model or of its
     * decoder alone, with an adapter's own name in it or without.
     *
     * @param module that it adapts, as this base calls it
     * @param spelled that module as the file's maker called it, which its configuration's rules are about
     * @param side of the pair
     */
    private record LoraTensorName(String module, String spelled, Side side) {

        private static final Pattern SPELLINGS = Pattern.compile("(?:base_model\\.model\\.)?"
                + "((?:model\\.)?(layers\\.\\d{1,6}\\.(?:self_attn|mlp)\\.\\w+_proj))"
                + "\\.lora_([AB])(?:\\.[^.]+)?\\.weight");

        static Optional<LoraTensorName> parse(String name) {
            Matcher found = SPELLINGS.matcher(name);
            return found.matches()
                    ? Optional.of(
                            new LoraTensorName("model." + found.group(2), found.group(1), Side.valueOf(found.group(3))))
                    : Optional.empty();
        }
    }
}
