package dev.tina.limit;

import ai.djl.Device;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.Precision;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Measures the roofline through the tensor engine itself: its products of matrices, and how fast it reads memory. */
public final class RooflineProbe implements AutoCloseable {

    private static final int LARGE_ROWS = 4096;
    private static final int LARGE = 2048;
    private static final int THIN_ROWS = 64;
    private static final int THIN_IN = 576;
    private static final int THIN_OUT = 3072;
    private static final int READ_COLUMNS = 4096;

    private final Device device;
    private final TorchProgram program;
    private final FastestRun fastest;

    /**
     * @param threads cores of a processor that work; nothing to another device
     * @param rounds of each timing, of which the fastest counts
     */
    public RooflineProbe(Device device, int threads, int rounds, LongSupplier nanoTime) {
        Torch.useThreads(threads);
        this.device = device;
        this.fastest = new FastestRun(rounds, nanoTime);
        this.program = TorchProgram.load(device, "roofline.py");
    }

    /** @param readBytes to be read for the bandwidth; more than the last cache holds */
    public Roofline measure(long readBytes) {
        Map<Precision, ProductRates> products = new EnumMap<>(Precision.class);
        products.put(Precision.FLOAT32, products(6));
        products.put(Precision.BFLOAT16, products(15));
        return new Roofline(products, bandwidth(readBytes), readBytes);
    }

    /** @param type libtorch's number */
    private ProductRates products(int type) {
        return new ProductRates(
                plain(LARGE_ROWS, LARGE, LARGE, type),
                packed(LARGE_ROWS, LARGE, LARGE, type),
                plain(THIN_ROWS, THIN_IN, THIN_OUT, type),
                packed(THIN_ROWS, THIN_IN, THIN_OUT, type));
    }

    private double plain(int rows, int in, int out, int type) {
        try (IValue x = random(rows, in, type);
                IValue weight = random(out, in, type)) {
            return 2.0 * rows * in * out / fastest.seconds(times -> run("product", times, x, weight));
        }
    }

    /** 0 where the engine has no packed products of that type on this device. */
    private double packed(int rows, int in, int out, int type) {
        if (!device.equals(Device.cpu())) {
            return 0;
        }
        try (IValue x = random(rows, in, type);
                IValue weight = random(out, in, type);
                IValue count = IValue.from((long) rows);
                IValue packed = program.infer("pack", weight, count)) {
            return 2.0 * rows * in * out / fastest.seconds(times -> run("packed_product", times, x, packed));
        } catch (EngineException e) {
            return 0;
        }
    }

    /** The faster of a product with a vector and of adding up; both read each byte once. */
    private double bandwidth(long bytes) {
        int rows = Math.toIntExact(bytes / Float.BYTES / READ_COLUMNS);
        try (IValue matrix = random(rows, READ_COLUMNS, 6);
                IValue column = random(1, READ_COLUMNS, 6);
                IValue vector = program.infer("flat", column)) {
            double seconds = Math.min(
                    fastest.seconds(times -> run("read", times, matrix, vector)),
                    fastest.seconds(times -> run("total", times, matrix)));
            return (double) rows * READ_COLUMNS * Float.BYTES / seconds;
        }
    }

    private IValue random(int rows, int columns, int type) {
        try (NDManager manager = Torch.manager(device);
                IValue r = IValue.from((long) rows);
                IValue c = IValue.from((long) columns);
                IValue t = IValue.from((long) type);
                IValue like = IValue.from((PtNDArray) manager.zeros(new Shape(1)))) {
            return program.infer("random", r, c, t, like);
        }
    }

    private void run(String method, int times, IValue... tensors) {
        IValue[] arguments = new IValue[tensors.length + 1];
        System.arraycopy(tensors, 0, arguments, 0, tensors.length);
        try (IValue count = IValue.from((long) times)) {
            arguments[tensors.length] = count;
            program.infer(method, arguments).close();
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
