package dev.tina.policy.kernel;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Weights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The weights of a base as {@code decode.py} takes them, each matrix in the form its kernel reads. */
public final class PackedWeights implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PackedWeights.class);

    private final BaseModel base;
    private final TorchProgram program;
    private final KernelChoice choice;
    private final IValue value;

    private PackedWeights(BaseModel base, TorchProgram program, KernelChoice choice, boolean taking) {
        this.base = base;
        this.program = program;
        this.choice = choice;
        this.value = pack(taking);
    }

    /** Packs a base by the kernels that are best for it here; the base stays as it is. */
    public static PackedWeights of(BaseModel base) {
        return of(base, false);
    }

    /** The same, a layer at a time, each freed in the base: the base holds no second copy and can only be sampled. */
    public static PackedWeights taking(BaseModel base) {
        return of(base, true);
    }

    private static PackedWeights of(BaseModel base, boolean taking) {
        TorchProgram program = program(base);
        KernelChoice choice = KernelFile.ofUser().choice(base, () -> KernelChoice.measure(program, base));
        log.info("kernels of {}: {}", base.name(), choice);
        return new PackedWeights(base, program, choice, taking);
    }

    /** Packs a base by one kernel, to compare kernels. */
    public static PackedWeights by(BaseModel base, Kernel kernel, boolean rowsAlike) {
        return new PackedWeights(base, program(base), KernelChoice.forced(kernel, rowsAlike), false);
    }

    static TorchProgram program(BaseModel base) {
        return TorchProgram.load(base.device(), "products.py", "pack.py", "lists.py");
    }

    private IValue pack(boolean taking) {
        IValue weights = base.weights().value();
        try (NDManager scratch = Torch.manager(base.device());
                IValue table =
                        IValue.from((PtNDArray) RotaryTable.of(base.config()).on(scratch));
                IValue output = IValue.from(choice.kernels().getLast().number());
                IValue rows = IValue.from((long) KernelTrial.ROWS);
                IValue taken = IValue.from(taking ? 1L : 0L);
                IValue kernels = IValue.listFrom(choice.kernels().stream()
                        .limit(Weights.MATRICES.size())
                        .mapToLong(Kernel::number)
                        .toArray())) {
            IValue packed = program.infer("ends", weights, table, output, rows, taken);
            if (taking) {
                base.weights().forgetMatrices();
            }
            for (long layer = 0; layer < base.config().dimensions().layers(); layer++) {
                try (IValue before = packed;
                        IValue number = IValue.from(layer);
                        IValue one = program.infer("layer", weights, number, kernels, rows, taken)) {
                    packed = program.infer("joined", before, one);
                }
            }
            return packed;
        }
    }

    /** The list as one argument of a program; not to be closed. */
    public IValue value() {
        return value;
    }

    /** Whether a row of a product is the same, bit for bit, however many rows stand beside it. */
    public boolean rowsAlike() {
        return choice.rowsAlike();
    }

    /** An adapter in the base's type and form, an empty list for none; the caller closes it. */
    public IValue adapter(@Nullable LoraAdapter adapter) {
        if (adapter == null) {
            return IValue.listFrom(new PtNDArray[0]);
        }
        try (IValue kernel = IValue.from(choice.kernels().getFirst().number());
                IValue rows = IValue.from((long) KernelTrial.ROWS)) {
            return program.infer("ready", base.weights().value(), adapter.value(), kernel, rows);
        }
    }

    @Override
    public void close() {
        value.close();
        program.close();
    }
}
