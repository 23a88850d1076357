package dev.tina.policy.adapter;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.torch.Programs;
import dev.tina.policy.torch.Torch;

/** Many matrices as one vector, so that norm and optimiser are one operation; owns its memory. */
public final class FlatVector implements AutoCloseable {

    private final NDManager manager;
    private final NDArray values;

    private FlatVector(NDManager manager, NDArray values) {
        this.manager = manager;
        this.values = values;
    }

    /** Takes over the manager. */
    public static FlatVector of(NDManager manager, float[] values, DataType type) {
        return new FlatVector(manager, manager.create(values).toType(type, false));
    }

    /** Takes over the manager. */
    public static FlatVector zeros(NDManager manager, int length, DataType type) {
        return new FlatVector(manager, manager.zeros(new Shape(length), type));
    }

    NDManager manager() {
        return manager;
    }

    public DataType type() {
        return values.getDataType();
    }

    /**
     * Parts of the vector as matrices that share its memory.
     *
     * @param sizes rows (0 for a vector) and columns of each, in order
     * @param learned whether gradients with respect to them will be asked for
     */
    public NDList views(String name, long[][] sizes, boolean learned) {
        try (NDManager scratch = Torch.inMainMemory(manager).newSubManager()) {
            NDArray flags = scratch.create(learned);
            NDList inputs = new NDList(values, scratch.create(sizes), flags);
            NDList views = Programs.OPTIMIZER.run(manager, "views", inputs);
            views.attach(manager);
            views.forEach(view -> view.setName(name));
            return views;
        }
    }

    /** Euclidean norm, accumulated in float64. */
    public double norm() {
        try (IValue vector = value();
                IValue norm = Programs.OPTIMIZER.infer("euclidean", vector)) {
            return norm.toDouble();
        }
    }

    public void multiply(double factor) {
        try (IValue vector = value();
                IValue by = IValue.from(factor);
                IValue result = Programs.OPTIMIZER.infer("multiply", vector, by)) {
            requireTensor(result);
        }
    }

    /** A new argument for a program; the caller closes it. */
    public IValue value() {
        return IValue.from((PtNDArray) values);
    }

    public float[] toFloats() {
        try (NDArray copy = values.toType(DataType.FLOAT32, true)) {
            return copy.toFloatArray();
        }
    }

    public void set(float[] elements) {
        try (NDArray copy = manager.create(elements).toType(type(), false)) {
            values.set(new ai.djl.ndarray.index.NDIndex(":"), copy);
        }
    }

    public static void requireTensor(IValue value) {
        if (!value.isTensor()) {
            throw new IllegalStateException("the program returned " + value.getType());
        }
    }

    static PtNDManager torch(NDManager manager) {
        return (PtNDManager) manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
