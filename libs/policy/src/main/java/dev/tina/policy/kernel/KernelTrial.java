package dev.tina.policy.kernel;

import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.plan.SamplingScratch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;

/**
 * What one kernel does with one matrix on this processor.
 *
 * @param kernel tried
 * @param inputs of the matrix
 * @param outputs of the matrix
 * @param rowsAlike whether each row of a product is the same, bit for bit, however many rows stand beside it
 * @param gigaflops floating point operations in 10^9 a second, with {@link #ROWS} rows
 */
public record KernelTrial(Kernel kernel, long inputs, long outputs, boolean rowsAlike, double gigaflops) {

    /** Rows of the timed product: a batch of 8 groups of 8 completions. */
    public static final int ROWS = 64;

    /** Rows beside which a row must stay as it is: those of one sequence up to those of a full batch and a long prompt. */
    private static final long[] COUNTS = {1, 2, 3, 5, 8, 16, 17, 33, 64, 100, 129, 256, SamplingScratch.TRIAL_ROWS};

    private static final long LEAST_NANOS = 2_000_000;
    private static final int ROUNDS = 3;

    /** Tries it; takes some milliseconds. */
    static KernelTrial of(TorchProgram program, BaseModel base, Kernel kernel, PtNDArray matrix) {
        Shape shape = matrix.getShape();
        long inputs = shape.get(1);
        try (IValue weight = IValue.from(matrix);
                IValue number = IValue.from(kernel.number());
                IValue rows = IValue.from((long) ROWS);
                IValue packed = program.infer("packed", weight, number, rows);
                IValue width = IValue.from(inputs);
                IValue like = IValue.from((PtNDArray) base.weights().arrays().get(1));
                IValue counts = IValue.listFrom(COUNTS);
                IValue alike = program.infer("alike", packed, width, like, counts)) {
            double gigaflops = gigaflops(program, packed, width, like, rows, 2.0 * ROWS * shape.size());
            return new KernelTrial(kernel, inputs, shape.get(0), alike.toLong() == 1, gigaflops);
        }
    }

    private static double gigaflops(
            TorchProgram program, IValue packed, IValue width, IValue like, IValue rows, double operations) {
        long times = 1;
        long nanos = 0;
        while (nanos < LEAST_NANOS) {
            times *= 2;
            nanos = nanos(program, packed, width, like, rows, times);
        }
        for (int round = 1; round < ROUNDS; round++) {
            nanos = Math.min(nanos, nanos(program, packed, width, like, rows, times));
        }
        return operations * times / nanos;
    }

    private static long nanos(TorchProgram program, IValue packed, IValue width, IValue like, IValue rows, long times) {
        try (IValue count = IValue.from(times)) {
            long begin = System.nanoTime();
            program.infer("multiply", packed, width, like, rows, count).close();
            return Math.max(1, System.nanoTime() - begin);
        }
    }

    @Override
    public String toString() {
        return "%s [%d, %d] %.0f GFLOP/s%s"
                .formatted(kernel, outputs, inputs, gigaflops, rowsAlike ? "" : ", rows depend on their number");
    }
}
