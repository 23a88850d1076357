package dev.tina.policy.torch;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A stateless numeric program: readable text resources, compiled by libtorch, called by method name.
 *
 * <p>The text is TorchScript as it is serialised: top-level functions, first parameter {@code self}, every type
 * written out. Several resources together form one program, so that they can call one another's functions.
 */
public final class TorchProgram implements AutoCloseable {

    private final NDManager manager;
    private final PtSymbolBlock block;

    private TorchProgram(NDManager manager, PtSymbolBlock block) {
        this.manager = manager;
        this.block = block;
    }

    /**
     * Compiles the resources, read from {@code dev/tina/policy/} on the class path.
     *
     * @throws ai.djl.engine.EngineException with the line of the text that does not compile
     */
    public static TorchProgram load(Device device, String... resources) {
        String text = Arrays.stream(resources).map(TorchProgram::read).collect(Collectors.joining("\n"));
        NDManager manager = Torch.manager(device);
        try {
            InputStream archive = new ByteArrayInputStream(TorchArchive.pack(text));
            return new TorchProgram(manager, JniUtils.loadModule((PtNDManager) manager, archive, false, false));
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a method in inference mode: nothing it makes can take part in a gradient. The caller closes the result. */
    public IValue infer(String method, IValue... arguments) {
        Torch.runAsWritten();
        return IValueUtils.runMethod(block, method, arguments);
    }

    /** Runs a method that makes ordinary tensors but records nothing for gradients; see {@link #record}. */
    public NDList run(NDManager results, String method, NDList... arguments) {
        return call(results, method, false, arguments);
    }

    /**
     * Runs a method with gradients on.
     *
     * @param results owner of the tensors that come back
     * @param arguments in the order of the method's parameters; arrays that share a name ending in {@code []} make one
     *     {@code List[Tensor]}
     */
    public NDList record(NDManager results, String method, NDList... arguments) {
        return call(results, method, true, arguments);
    }

    private NDList call(NDManager results, String method, boolean gradients, NDList... arguments) {
        try (NDArray marker = results.create(new Shape(1))) {
            marker.setName("module_method:" + method);
            NDList inputs = new NDList(marker);
            for (NDList argument : arguments) {
                inputs.addAll(argument);
            }
            Torch.runAsWritten();
            JniUtils.setGradMode(gradients);
            try {
                return IValueUtils.forward(block, inputs, true);
            } finally {
                JniUtils.setGradMode(false);
            }
        }
    }

    private static String read(String resource) {
        try (InputStream in = TorchProgram.class.getResourceAsStream("/dev/tina/policy/" + resource)) {
            if (in == null) {
                throw new IllegalArgumentException("program " + resource + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        block.close();
        manager.close();
    }
}
