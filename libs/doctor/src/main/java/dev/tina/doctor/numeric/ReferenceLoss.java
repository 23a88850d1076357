package dev.tina.doctor.numeric;

import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.forward.ForwardResult;
import dev.tina.policy.forward.Policy;
import dev.tina.policy.forward.TokenBatch;
import java.util.List;

/** The loss that the reference gradients are of: - Σ weight · logprob / B. */
final class ReferenceLoss {

    private ReferenceLoss() {}

    /** Adds its gradient to the sums. */
    static void backward(LoadedReference reference, LoraAdapter adapter, AdapterGradients sums) {
        List<int[]> sequences = reference.model().sequences();
        float[] weight = reference.model().floats("train.weight"); // [B, T - 1]
        int width = weight.length / sequences.size();
        float[][] slopes = new float[sequences.size()][];
        for (int b = 0; b < slopes.length; b++) {
            slopes[b] = new float[sequences.get(b).length - 1];
            for (int t = 0; t < slopes[b].length; t++) {
                slopes[b][t] = -weight[b * width + t] / slopes.length;
            }
        }
        try (ForwardResult result = new Policy(reference.base(), adapter).forward(TokenBatch.of(sequences), 1)) {
            result.backward(slopes, sums);
        }
    }
}
