package dev.tina.policy.decode;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.kernel.PackedWeights;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;

/** Calls {@code decode.py} and {@code prefill.py}: takes and returns Java arrays; caches are handles that callers close. */
public final class DecodeProgram implements AutoCloseable {

    private final PackedWeights weights;
    private final TorchProgram program;
    private final NDManager manager;

    /** @param weights closed by the caller */
    public DecodeProgram(BaseModel base, PackedWeights weights) {
        this.weights = weights;
        this.program =
                TorchProgram.load(base.device(), "products.py", "draw.py", "decode.py", "prefill.py", "lists.py");
        this.manager = Torch.manager(base.device());
    }

    /** Whether what a row draws does not depend on how many rows stand beside it. */
    public boolean rowsAlike() {
        return weights.rowsAlike();
    }

    /** The owner of what callers keep on the device as long as the program. */
    public NDManager manager() {
        return manager;
    }

    /**
     * The cache of a cohort, all zero.
     *
     * @param lengths tokens of each tile's prompt
     * @param promptColumns of each tile
     * @param places of the rows; empty where no place is without
     */
    public IValue cohort(long[] lengths, int promptColumns, int rows, int columns, long[] places) {
        try (NDManager call = manager.newSubManager();
                IValue at = IValue.listFrom(lengths.length, promptColumns, rows, columns);
                IValue lengthsValue = tensor(call, lengths);
                IValue placesValue = tensor(call, places)) {
            return program.infer("cohort", at, lengthsValue, placesValue, weights.value());
        }
    }

    /**
     * Reads a chunk of prompts into the cache of their cohort.
     *
     * @param ids [b, T] flat
     * @param rows [b] where each prompt stands in the cache
     * @param start first column of the chunk
     * @param last [c] places in ids whose successors are drawn
     * @return logits [c, V]
     */
    IValue read(long[] ids, long[] rows, int start, long[] last, IValue cache, PreparedAdapter adapter) {
        try (NDManager call = manager.newSubManager();
                IValue idsValue =
                        IValue.from((PtNDArray) call.create(ids, new Shape(rows.length, ids.length / rows.length)));
                IValue rowsValue = tensor(call, rows);
                IValue startValue = IValue.from((long) start);
                IValue lastValue = tensor(call, last);
                IValue segments = IValue.listFrom(0, ids.length, adapter.tensors() == 0 ? -1 : 0)) {
            return program.infer(
                    "read",
                    idsValue,
                    rowsValue,
                    startValue,
                    lastValue,
                    cache,
                    weights.value(),
                    adapter.value(),
                    segments);
        }
    }

    /** Makes columns of some prompts of a cohort equal to those of others. */
    public void repeat(IValue cache, long[] sources, long[] targets, int start, int columns) {
        try (NDManager call = manager.newSubManager();
                IValue source = tensor(call, sources);
                IValue target = tensor(call, targets);
                IValue startValue = IValue.from((long) start);
                IValue count = IValue.from((long) columns)) {
            program.infer("repeat", cache, source, target, startValue, count).close();
        }
    }

    /** A copy of columns of one prompt of a cohort. */
    IValue columns(IValue cache, int row, int start, int columns) {
        try (IValue rowValue = IValue.from((long) row);
                IValue startValue = IValue.from((long) start);
                IValue count = IValue.from((long) columns)) {
            return program.infer("columns", cache, rowValue, startValue, count);
        }
    }

    /** Writes kept columns into a prompt of a cohort. */
    void put(IValue kept, IValue cache, int row, int start) {
        try (IValue rowValue = IValue.from((long) row);
                IValue startValue = IValue.from((long) start)) {
            program.infer("put", kept, cache, rowValue, startValue).close();
        }
    }

    /** Draws the first tokens of rows. prompts: [n] the row of the logits that each draws from. */
    public SampledTokens begin(IValue logits, long[] prompts, Drawing drawing, double[] uniforms) {
        try (NDManager call = manager.newSubManager();
                IValue candidates = IValue.from((long) drawing.candidates());
                IValue from = tensor(call, prompts);
                IValue u = tensor(call, uniforms, new Shape(uniforms.length));
                IValue drawn = program.infer("begin", logits, from, drawing.filters(), drawing.used(), candidates, u)) {
            return sampled(drawn, call, 1, uniforms.length);
        }
    }

    /** Moves rows and tiles into a cache of another size; the old one is emptied, its handle still to be closed. */
    public IValue moved(IValue cache, Move to) {
        try (NDManager call = manager.newSubManager();
                IValue rows = tensor(call, to.rows());
                IValue tiles = tensor(call, to.tiles());
                IValue columns = IValue.from((long) to.columns());
                IValue capacity = IValue.from((long) to.capacity());
                IValue places = tensor(call, to.places())) {
            return program.infer("moved", cache, rows, tiles, columns, capacity, places);
        }
    }

    /**
     * @param rows that go on
     * @param tiles that go on; empty for all
     * @param columns that they have drawn
     * @param capacity columns that they shall have room for
     * @param places of the rows in the tiles; empty where no place is without
     */
    public record Move(long[] rows, long[] tiles, int columns, int capacity, long[] places) {}

    /** Two lists, one after the other. */
    public IValue joined(IValue first, IValue second) {
        return program.infer("joined", first, second);
    }

    /**
     * Feeds each row's newest token and draws the next, several times.
     *
     * @param state [2, N] newest tokens, their positions
     * @param layout of the rows
     * @param uniforms [steps, N]
     */
    public SampledTokens decode(
            long[] state, RowLayout layout, double[] uniforms, Drawing drawing, IValue cache, IValue adapters) {
        int rows = state.length / 2;
        int steps = uniforms.length / rows;
        try (NDManager call = manager.newSubManager();
                IValue stateValue = IValue.from((PtNDArray) call.create(state, new Shape(2, rows)));
                IValue spans = IValue.listFrom(layout.spans());
                IValue segments = IValue.listFrom(layout.segments());
                IValue u = tensor(call, uniforms, new Shape(steps, rows));
                IValue candidates = IValue.from((long) drawing.candidates());
                IValue drawn = program.infer(
                        "decode",
                        stateValue,
                        spans,
                        segments,
                        u,
                        drawing.filters(),
                        drawing.used(),
                        candidates,
                        cache,
                        weights.value(),
                        adapters)) {
            return sampled(drawn, call, steps, rows);
        }
    }

    /**
     * @param spans 5 numbers a cohort, as {@code decode.py} says
     * @param segments 3 numbers for consecutive rows of one adapter, as {@code decode.py} says
     */
    public record RowLayout(long[] spans, long[] segments) {}

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
