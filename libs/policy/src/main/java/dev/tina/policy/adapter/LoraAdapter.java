package dev.tina.policy.adapter;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.modelfiles.adapter.FlatAdapter;
import dev.tina.modelfiles.adapter.LoraConfig;
import dev.tina.modelfiles.adapter.LoraLayout;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.modelfiles.adapter.LoraMatrix.Side;
import dev.tina.modelfiles.config.Dimensions;
import dev.tina.modelfiles.safetensors.TensorType;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.weights.BaseModel;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * The learned part of a policy: for each linear layer W a pair A [r, in], B [out, r] that adds {@code scale · B A}.
 *
 * <p>Programs take it as {@code a: List[Tensor]}. Place 0 is the scale ([], float64, main memory), place 1 the
 * dropout's probability and seed ([2], float64, main memory; zeros here). Then for layer i from place 2 + 8 i: A of
 * query, key, value stacked [3 r, H]; their B stacked [(h + 2 k) D, r]; A and B of the attention output; A of gate, up
 * stacked [2 r, H]; their B stacked [2 I, r]; A and B of down.
 */
public final class LoraAdapter implements AutoCloseable {

    static final String NAME = "a[]";

    private final BaseModel base;
    private final LoraConfig config;
    private final LoraLayout layout;
    private final FlatVector vector;
    private final NDList arrays;
    private final IValue value;

    LoraAdapter(BaseModel base, LoraConfig config, float[] values) {
        this.base = base;
        this.config = config;
        this.layout = new LoraLayout(base.config().dimensions(), config.rank());
        DataType type = base.type() == TensorType.F64 ? DataType.FLOAT64 : DataType.FLOAT32;
        this.vector = FlatVector.of(Torch.manager(base.device()), values, type);
        this.arrays = settings(vector.manager(), config.scale(), Dropout.NONE);
        arrays.addAll(vector.views(NAME, layout.views(), false));
        this.value = IValue.listFrom(arrays.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
    }

    /** An adapter that does nothing yet: A uniform within ±1/√in (Kaiming with slope √5, as PEFT draws it), B zero. */
    public static LoraAdapter initial(BaseModel base, LoraConfig config, long seed) {
        return new LoraAdapter(
                base, config, LoraInitialization.values(base.config().dimensions(), config.rank(), seed));
    }

    /**
     * Reads the two files that PEFT writes. A module that they do not adapt is zero, and stays so while learning.
     *
     * @throws dev.tina.modelfiles.file.CheckpointException naming the file and what does not fit this base
     */
    public static LoraAdapter load(BaseModel base, Path folder) {
        FlatAdapter read = FlatAdapter.read(folder, base.config().dimensions(), base::sha256);
        return new LoraAdapter(base, read.config(), read.values());
    }

    /**
     * Writes the two files that PEFT reads, each in one move; the same adapter gives the same bytes.
     *
     * @return SHA-256 of adapter_model.safetensors, which holds rank, alpha and the base's fingerprint too
     */
    public String save(Path folder) {
        return new FlatAdapter(config, vector.toFloats())
                .write(folder, base.config().dimensions(), base.name(), base.sha256());
    }

    public LoraConfig config() {
        return config;
    }

    public BaseModel base() {
        return base;
    }

    /** The list as one argument of {@link dev.tina.policy.torch.TorchProgram#record}; not to be closed. */
    public NDList arrays() {
        return arrays;
    }

    /** The list as one argument of {@link dev.tina.policy.torch.TorchProgram#infer}; not to be closed. */
    public IValue value() {
        return value;
    }

    public LoraLayout layout() {
        return layout;
    }

    public FlatVector vector() {
        return vector;
    }

    /** Places 0 and 1; alone they are the list of a base without an adapter. */
    public static NDList settings(NDManager manager, double scale, Dropout dropout) {
        NDManager main = Torch.inMainMemory(manager);
        NDArray noise = main.create(new double[] {dropout.probability(), dropout.seed()});
        NDList settings = new NDList(main.create(scale), noise);
        settings.forEach(array -> array.setName(NAME));
        return settings;
    }

    @Override
    public void close() {
        value.close();
        vector.close();
    }

    /** Draws the first values of an adapter. */
    private static final class LoraInitialization {

        private LoraInitialization() {}

        static float[] values(Dimensions dimensions, int rank, long seed) {
            LoraLayout layout = new LoraLayout(dimensions, rank);
            float[] values = new float[layout.length()];
            SplittableRandom random = new SplittableRandom(seed);
            for (LoraMatrix matrix : layout.matrices()) {
                if (matrix.side() == Side.A) {
                    double bound = 1 / Math.sqrt(matrix.columns());
                    for (int i = 0; i < matrix.length(); i++) {
                        values[matrix.offset() + i] = (float) random.nextDouble(-bound, bound);
                    }
                }
            }
            return values;
        }
    }
}
