package dev.tina.doctor.numeric;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.jni.IValue;
import dev.tina.doctor.Difference;
import dev.tina.policy.adapter.Dropout;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.torch.Torch;
import dev.tina.policy.torch.TorchProgram;
import dev.tina.policy.weights.BaseModel;
import java.util.Arrays;

/** The base's logits at every token of short texts, and at the last one of a text of 300. */
final class LogitsCheck implements ReferenceCheck {

    @Override
    public String name() {
        return "logits";
    }

    @Override
    public String compared() {
        return "logits of the base against those of transformers";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        double largest = Math.max(ofShortTexts(reference), ofLongText(reference));
        return new Difference(largest, reference.bounds().logits(), "absolute");
    }

    private static double ofShortTexts(LoadedReference reference) {
        float[] found = logits(reference.base(), reference.model().rows("input_ids"));
        float[] expected = reference.model().floats("base.logits");
        int[] mask = Arrays.stream(reference.model().rows("attention_mask"))
                .flatMapToInt(Arrays::stream)
                .toArray();
        int vocabulary = expected.length / mask.length;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            if (mask[i / vocabulary] == 1) {
                largest = Math.max(largest, Math.abs((double) found[i] - expected[i]));
            }
        }
        return largest;
    }

    private static double ofLongText(LoadedReference reference) {
        float[] found = logits(reference.base(), reference.model().rows("long.input_ids"));
        float[] expected = reference.model().floats("long.last_logits");
        return Vectors.largestDifference(
                Arrays.copyOfRange(found, found.length - expected.length, found.length), expected);
    }

    /** ids: [B][T]; the result is [B T V]. */
    private static float[] logits(BaseModel base, int[][] ids) {
        try (NDManager manager = Torch.manager(base.device());
                TorchProgram program = TorchProgram.load(base.device(), "model.py")) {
            NDArray rows = manager.create(ids).toType(DataType.INT64, false);
            PtNDArray[] alone = LoraAdapter.settings(manager, 0, Dropout.NONE).stream()
                    .map(PtNDArray.class::cast)
                    .toArray(PtNDArray[]::new);
            try (IValue argument = IValue.from((PtNDArray) rows);
                    IValue none = IValue.listFrom(alone);
                    IValue result =
                            program.infer("logits", argument, base.weights().value(), none)) {
                return result.toTensor((PtNDManager) manager).toFloatArray();
            }
        }
    }
}
