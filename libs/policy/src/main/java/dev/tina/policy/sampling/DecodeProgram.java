package dev.tina.policy.sampling;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls {@code decode.py}: takes and returns Java arrays; caches are handles that callers close. */
final class DecodeProgram implements AutoCloseable {

    private final BaseModel base;
    private final TorchProgram program;
    private final NDManager manager;

    DecodeProgram(BaseModel base) {
        this.base = base;
        this.program = TorchProgram.load(base.device(), "draw.py", "decode.py");
        this.manager = Torch.manager(base.device());
    }

    /** The parameters of rows on the device; the caller closes them. */
    RowSettings settings(List<SamplingSettings> rows) {
        return new RowSettings(manager, rows);
    }

    /** The adapter made ready for {@link #decode}; an empty list for none. The adapter's matrices A are not copied. */
    IValue adapter(@Nullable LoraAdapter adapter) {
        return adapter == null
                ? IValue.listFrom(new PtNDArray[0])
                : program.infer("fused", base.weights().value(), adapter.value());
    }

    /** Reads a prompt: its cache and the logits of its last position. */
    IValue prefill(int[] prompt, IValue adapter) {
        long[] ids = new long[prompt.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = prompt[i];
        }
        try (NDManager call = manager.newSubManager();
                IValue idsValue = tensor(call, ids)) {
            return program.infer("prefill", idsValue, base.weights().value(), adapter);
        }
    }

    /** Draws the first tokens of rows that continue a prompt. */
    SampledTokens begin(IValue prompt, RowSettings settings, double[] uniforms) {
        try (NDManager call = manager.newSubManager();
                IValue candidates = IValue.from((long) settings.candidates());
                IValue u = tensor(call, uniforms, new Shape(uniforms.length));
                IValue drawn = program.infer("begin", prompt, settings.filters(), settings.used(), candidates, u)) {
            return sampled(drawn, call, 1, uniforms.length);
        }
    }

    /** A cache of that many slots and columns, all zero. */
    IValue empty(int slots, int columns) {
        try (IValue at = IValue.listFrom(slots, columns)) {
            return program.infer("empty", at, base.weights().value());
        }
    }

    /** Puts a prompt's cache into slots, ending before the column. */
    void admit(IValue prompt, long[] slots, int column, IValue cache) {
        try (NDManager call = manager.newSubManager();
                IValue rows = tensor(call, slots);
                IValue columnValue = IValue.from((long) column)) {
            program.infer("admit", prompt, rows, columnValue, cache).close();
        }
    }

    /** Moves rows into a cache of another size; the old one is emptied, its handle still to be closed. */
    IValue resize(long[] slots, Resize to, IValue cache) {
        try (NDManager call = manager.newSubManager();
                IValue rows = tensor(call, slots);
                IValue at = IValue.listFrom(to.slots(), to.columns(), to.before(), to.after(), to.kept())) {
            return program.infer("resize", rows, at, cache);
        }
    }

    /**
     * @param slots of the new cache
     * @param columns of the new cache
     * @param before column to be written next in the old cache
     * @param after column to be written next in the new one
     * @param kept how many columns before it move
     */
    record Resize(int slots, int columns, int before, int after, int kept) {}

    /**
     * Feeds each slot's newest token and draws the next, several times.
     *
     * @param state [3, B] newest tokens, their positions, first columns of the rows
     * @param uniforms [steps, B]
     */
    SampledTokens decode(
            long[] state, CacheColumns columns, double[] uniforms, RowSettings settings, IValue cache, IValue adapter) {
        int slots = state.length / 3;
        int steps = uniforms.length / slots;
        try (NDManager call = manager.newSubManager();
                IValue stateValue = IValue.from((PtNDArray) call.create(state, new Shape(3, slots)));
                IValue at = IValue.listFrom(
                        columns.column(), columns.first(), columns.padded() ? 1 : 0, settings.candidates());
                IValue u = tensor(call, uniforms, new Shape(steps, slots));
                IValue drawn = program.infer(
                        "decode",
                        stateValue,
                        at,
                        u,
                        settings.filters(),
                        settings.used(),
                        cache,
                        base.weights().value(),
                        adapter)) {
            return sampled(drawn, call, steps, slots);
        }
    }

    /**
     * @param column to be written next
     * @param first column that belongs to any row
     * @param padded whether rows begin at different columns
     */
    record CacheColumns(int column, int first, boolean padded) {}

    private static IValue tensor(NDManager call, long[] values) {
        return IValue.from((PtNDArray) call.create(values));
    }

    private static IValue tensor(NDManager call, double[] values, Shape shape) {
        return IValue.from((PtNDArray) call.create(values, shape));
    }

    private static SampledTokens sampled(IValue value, NDManager call, int steps, int rows) {
        try (PtNDArray array = value.toTensor((PtNDManager) call)) {
            return new SampledTokens(array.toDoubleArray(), steps, rows);
        }
    }

    @Override
    public void close() {
        program.close();
        manager.close();
    }
}
