package dev.tina.policy.kernel;

import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
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

    private PackedWeights(BaseModel base, TorchProgram program, KernelChoice choice) {
        this.base = base;
        this.program = program;
        this.choice = choice;
        this.value = pack();
    }

    /** Packs a base by the kernels that are best for it here; the base stays as it is. */
    public static PackedWeights of(BaseModel base) {
        TorchProgram program = program(base);
        KernelChoice choice = KernelChoice.measure(program, base);
        log.info(
                "kernels of {}: {}, rows {}; tried {}",
                base.name(),
                choice.kernels(),
                choice.rowsAlike() ? "do not depend on their number" : "depend on their number",
                choice.trials());
        return new PackedWeights(base, program, choice);
    }

    /** Packs a base by one kernel. */
    static PackedWeights by(BaseModel base, Kernel kernel, boolean rowsAlike) {
        return new PackedWeights(base, program(base), KernelChoice.forced(kernel, rowsAlike));
    }

    private static TorchProgram program(BaseModel base) {
        return TorchProgram.load(base.device(), "products.py", "pack.py", "lists.py");
    }

    private IValue pack() {
        try (IValue output = IValue.from(choice.kernels().getLast().number());
                IValue rows = IValue.from((long) KernelTrial.ROWS);
                IValue kernels = IValue.listFrom(choice.kernels().stream()
                        .limit(4)
                        .mapToLong(Kernel::number)
                        .toArray())) {
            IValue packed = program.infer("ends", base.weights().value(), output, rows);
            for (long layer = 0; layer < base.config().dimensions().layers(); layer++) {
                try (IValue before = packed;
                        IValue number = IValue.from(layer);
                        IValue one = program.infer("layer", base.weights().value(), number, kernels, rows)) {
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
