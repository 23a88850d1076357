package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamW;

/** The adapter after two whole steps: forward, backward, clipping, AdamW. */
final class LearnedStepsCheck implements ReferenceCheck {

    private static final double LARGEST_NORM = 0.5;

    @Override
    public String name() {
        return "two steps of learning";
    }

    @Override
    public String compared() {
        return "adapter after two whole steps against that of PEFT and torch, over the update";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        try (LoraAdapter adapter = reference.model().adapter(reference.base());
                AdapterGradients gradients = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, AdamWCheck.CONFIG)) {
            float[] before = adapter.vector().toFloats();
            for (int step = 0; step < 2; step++) {
                gradients.zero();
                ReferenceLoss.backward(reference, adapter, gradients);
                gradients.clip(LARGEST_NORM);
                optimizer.step(gradients, AdamWCheck.RATE);
            }
            float[] expected = Vectors.flat(
                    adapter.layout(),
                    matrix -> reference.model().floats("train.after2." + matrix.module() + ".lora_" + matrix.side()));
            double difference = Vectors.distance(adapter.vector().toFloats(), expected);
            return new Difference(
                    difference / Vectors.distance(before, expected),
                    reference.bounds().learned(),
                    "of the update");
        }
    }
}
