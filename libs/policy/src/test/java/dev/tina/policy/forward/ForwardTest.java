package dev.tina.policy.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardTest {

    static Stream<GoldenModel> models() {
        return GoldenModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void baseLogitsEqualThoseOfTransformers(GoldenModel golden) {
        try (BaseModel base = golden.base()) {
            float[] logits = logits(base, golden.rows("input_ids"));
            float[] expected = golden.floats("base.logits");
            int[][] mask = golden.rows("attention_mask");
            int vocabulary = base.config().dimensions().vocabulary();
            for (int i = 0; i < expected.length; i++) {
                int position = i / vocabulary;
                if (mask[position / mask[0].length][position % mask[0].length] == 1) {
                    assertThat(logits[i]).isCloseTo(expected[i], within(1e-4f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theLastLogitsOfALongTextEqualThoseOfTransformers(GoldenModel golden) {
        try (BaseModel base = golden.base()) {
            float[] logits = logits(base, golden.rows("long.input_ids"));
            float[] expected = golden.floats("long.last_logits");
            float[] last = Arrays.copyOfRange(logits, logits.length - expected.length, logits.length);
            assertThat(last).containsExactly(expected, within(1e-4f));
        }
    }

    private static float[] logits(BaseModel base, int[][] ids) {
        try (NDManager manager = Torch.manager(Device.cpu());
                TorchProgram program = TorchProgram.load(Device.cpu(), "model.py")) {
            NDArray rows = manager.create(ids).toType(DataType.INT64, false);
            NDList alone = LoraAdapter.settings(manager, 0, Dropout.NONE);
            try (IValue argument = IValue.from((PtNDArray) rows);
                    IValue none = IValue.listFrom(
                            alone.stream().map(PtNDArray.class::cast).toArray(PtNDArray[]::new));
                    IValue result =
                            program.infer("logits", argument, base.weights().value(), none)) {
                return result.toTensor((PtNDManager) manager).toFloatArray();
            }
        }
    }
}
