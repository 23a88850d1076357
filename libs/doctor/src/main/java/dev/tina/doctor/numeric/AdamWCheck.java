package dev.tina.doctor.numeric;

import dev.tina.doctor.Difference;
import dev.tina.policy.adapter.AdapterGradients;
import dev.tina.policy.adapter.LoraAdapter;
import dev.tina.policy.optimizer.AdamW;
import dev.tina.policy.optimizer.AdamWConfig;

/**
 * Two steps of AdamW on the reference gradients, against the formula in double precision. Moments and adapter are float32
 * whatever the base is, so that the bound is the same in every precision.
 */
final class AdamWCheck implements ReferenceCheck {

    static final AdamWConfig CONFIG = new AdamWConfig(0.9, 0.999, 1e-8, 0.01);
    static final double RATE = 1e-2;
    private static final int STEPS = 2;

    /** Rounding to float32 of values about as large as ten updates. */
    private static final double BOUND = 1e-5;

    @Override
    public String name() {
        return "AdamW step";
    }

    @Override
    public String compared() {
        return "two AdamW steps on the reference gradients against the formula in double precision, over the update";
    }

    @Override
    public Difference difference(LoadedReference reference) {
        try (LoraAdapter adapter = reference.model().adapter(reference.base());
                AdapterGradients gradients = new AdapterGradients(adapter);
                AdamW optimizer = new AdamW(adapter, CONFIG)) {
            float[] gradient = Vectors.flat(adapter.layout(), matrix -> GradientCheck.expected(reference, matrix));
            float[] before = adapter.vector().toFloats();
            gradients.vector().set(gradient);
            for (int step = 0; step < STEPS; step++) {
                optimizer.step(gradients, RATE);
            }
            float[] expected = expected(before, gradient);
            double difference = Vectors.distance(adapter.vector().toFloats(), expected);
            return new Difference(difference / Vectors.distance(before, expected), BOUND, "of the update");
        }
    }

    /** Loshchilov, Hutter 2019, https://arxiv.org/abs/1711.05101, algorithm 2. */
    private static float[] expected(float[] before, float[] gradient) {
        float[] after = new float[before.length];
        for (int i = 0; i < before.length; i++) {
            double value = before[i];
            double first = 0;
            double second = 0;
            for (int step = 1; step <= STEPS; step++) {
                first = CONFIG.beta1() * first + (1 - CONFIG.beta1()) * gradient[i];
                second = CONFIG.beta2() * second + (1 - CONFIG.beta2()) * gradient[i] * gradient[i];
                double mean = first / (1 - Math.pow(CONFIG.beta1(), step));
                double root = Math.sqrt(second / (1 - Math.pow(CONFIG.beta2(), step)));
                value -= RATE * CONFIG.weightDecay() * value + RATE * mean / (root + CONFIG.epsilon());
            }
            after[i] = (float) value;
        }
        return after;
    }
}
