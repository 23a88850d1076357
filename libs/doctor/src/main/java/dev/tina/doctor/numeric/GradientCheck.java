package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.modelfiles.adapter.LoraMatrix;
import dev.tina.policy.adapter.AdapterGradients;

/** The gradient of every matrix of the adapter. */
final class GradientCheck implements ReferenceCheck {

    @Override
    public String name() {
        return "adapter gradients";
    }

    @Override
    public String compared() {
        return "gradient of each adapter matrix against that of PEFT, over its norm";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        try (AdapterGradients sums = new AdapterGradients(reference.adapter())) {
            ReferenceLoss.backward(reference, reference.adapter(), sums);
            float[] found = sums.vector().toFloats();
            double largest = 0;
            for (LoraMatrix matrix : sums.layout().matrices()) {
                float[] expected = expected(reference, matrix);
                double norm = Vectors.distance(expected, new float[expected.length]);
                double distance = Vectors.distance(found, matrix.offset(), expected, 0, matrix.length());
                largest = Math.max(largest, distance / norm);
            }
            return new Difference(largest, reference.bounds().gradient(), "of its norm");
        }
    }

    static float[] expected(LoadedReference reference, LoraMatrix matrix) {
        return reference.model().floats("train.step0.grad." + matrix.module() + ".lora_" + matrix.side());
    }
}
