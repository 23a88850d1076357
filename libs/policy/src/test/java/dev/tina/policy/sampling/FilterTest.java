package dev.tina.policy.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FilterTest {

    private static final TorchProgram PROGRAM = TorchProgram.load(Device.cpu(), "draw.py");

    @AfterAll
    static void close() {
        PROGRAM.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 1024})
    void whatTheFiltersLeaveHasTheReferenceLogprobs(int candidates) throws IOException {
        JsonNode cases = cases();
        assertThat(cases.size()).isEqualTo(72);
        for (JsonNode reference : cases) {
            double[] logprobs = logprobs(reference, candidates);
            for (int token = 0; token < logprobs.length; token++) {
                JsonNode expected = reference.get("logprobs").get(token);
                if (expected.isNull()) {
                    assertThat(logprobs[token])
                            .as("token %d of %s", token, reference)
                            .isEqualTo(Double.NEGATIVE_INFINITY);
                } else {
                    assertThat(logprobs[token])
                            .as("token %d of %s", token, reference)
                            .isCloseTo(expected.doubleValue(), within(1e-5));
                }
            }
        }
    }

    private static JsonNode cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(FilterTest.class.getResourceAsStream("/golden-sampling.json"))) {
            return JsonMapper.shared().readTree(in).get("cases");
        }
    }

    private static double[] logprobs(JsonNode reference, int candidates) {
        SamplingSettings parameters = new SamplingSettings(
                reference.get("temperature").doubleValue(),
                reference.get("top_k").intValue(),
                reference.get("top_p").doubleValue(),
                reference.get("min_p").doubleValue(),
                1);
        JsonNode logits = reference.get("logits");
        float[] scaled = new float[logits.size()];
        float largest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (float) (logits.get(i).doubleValue() / parameters.temperature());
            largest = Math.max(largest, scaled[i]);
        }
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] -= largest;
        }
        return normalised(filtered(scaled, parameters, Math.max(candidates, parameters.topK())));
    }

    private static float[] filtered(float[] scaled, SamplingSettings parameters, int candidates) {
        try (NDManager manager = Torch.manager(Device.cpu());
                RowSettings settings = new RowSettings(manager, List.of(parameters))) {
            NDArray row = manager.create(new float[][] {scaled});
            try (IValue rowValue = IValue.from((PtNDArray) row);
                    IValue count = IValue.from((long) candidates);
                    IValue left = PROGRAM.infer(
                            "filtered",
                            rowValue,
                            settings.drawing().filters(),
                            settings.drawing().used(),
                            count)) {
                return left.toTensor((PtNDManager) manager).toFloatArray();
            }
        }
    }

    private static double[] normalised(float[] logits) {
        double[] values = new double[logits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = logits[i];
        }
        double total = Math.log(DoubleStream.of(values).map(Math::exp).sum());
        return DoubleStream.of(values).map(value -> value - total).toArray();
    }
}
