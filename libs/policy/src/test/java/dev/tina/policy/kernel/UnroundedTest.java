package dev.tina.policy.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.forward.GoldenModel;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import dev.tina.policy.weights.Precision;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A product of bfloat16 matrices that is asked for in float32 has float32's digits, not bfloat16's. */
class UnroundedTest {

    /** bfloat16 alone would be off by up to a 256th. */
    private static final double BOUND = 2e-5;

    private static final Path FOLDER = GoldenModel.named("qwen2-tied-bf16").folder();

    @ParameterizedTest
    @EnumSource(Kernel.class)
    void aProductOfBfloat16HasTheDigitsOfFloat32(Kernel kernel) {
        float[] exact = exact();
        float[] found = product(kernel);
        double largest = 0;
        for (float value : exact) {
            largest = Math.max(largest, Math.abs(value));
        }
        for (int i = 0; i < exact.length; i++) {
            assertThat(Math.abs(found[i] - exact[i]) / largest).isLessThan(BOUND);
        }
    }

    /** Embedding [V, H] times its transpose, of the same numbers in float32. */
    private static float[] exact() {
        try (BaseModel base = BaseModel.load(FOLDER, Device.cpu(), Precision.FLOAT32)) {
            NDArray embedding = base.weights().arrays().get(0);
            try (NDArray product = embedding.matMul(embedding.transpose())) {
                return product.toFloatArray();
            }
        }
    }

    private static float[] product(Kernel kernel) {
        try (BaseModel base = BaseModel.load(FOLDER, Device.cpu(), Precision.BFLOAT16);
                TorchProgram program = TorchProgram.load(Device.cpu(), "products.py", "pack.py");
                NDManager manager = Torch.manager(Device.cpu());
                IValue embedding =
                        IValue.from((PtNDArray) base.weights().arrays().get(0));
                IValue number = IValue.from(kernel.number());
                IValue rows = IValue.from((long) KernelTrial.ROWS);
                IValue weight = program.infer("packed", embedding, number, rows);
                IValue product = program.infer("unrounded", embedding, weight);
                PtNDArray found = product.toTensor((PtNDManager) manager)) {
            return found.toFloatArray();
        }
    }
}
