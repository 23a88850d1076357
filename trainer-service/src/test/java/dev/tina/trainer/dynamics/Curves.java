package dev.tina.trainer.dynamics;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/** Made-up courses of a job, drawn from a seed. */
record Curves(double[] lengths, double[] formats) {

    /** Nothing happens; each step's noise keeps the given share of the step's before. */
    static Curves flat(int steps, double memory, long seed) {
        double[] lengths = noise(steps, memory, new Random(seed));
        double[] formats = noise(steps, memory, new Random(seed + 1_000_000));
        return new Curves(
                Arrays.stream(lengths).map(value -> 500 + 30 * value).toArray(),
                Arrays.stream(formats).map(value -> 0.5 + 0.1 * value).toArray());
    }

    /** Completions fall from 700 tokens to 400 at the turn and grow again; the format reward rises to 0.8 and falls. */
    static Curves turning(int steps, int turn, double noise, long seed) {
        Random random = new Random(seed);
        IntToDoubleFunction share =
                step -> step < turn ? (double) step / turn : (double) (steps - step) / (steps - turn);
        double[] lengths = new double[steps];
        double[] formats = new double[steps];
        for (int step = 0; step < steps; step++) {
            lengths[step] = 700 - 300 * share.applyAsDouble(step) + 30 * noise * random.nextGaussian();
            formats[step] = 0.3 + 0.5 * share.applyAsDouble(step) + 0.06 * noise * random.nextGaussian();
        }
        return new Curves(lengths, formats);
    }

    Curves upTo(int step) {
        return new Curves(Arrays.copyOf(lengths, step), Arrays.copyOf(formats, step));
    }

    private static double[] noise(int steps, double memory, Random random) {
        double[] noise = new double[steps];
        double last = random.nextGaussian();
        for (int step = 0; step < steps; step++) {
            last = memory * last + Math.sqrt(1 - memory * memory) * random.nextGaussian();
            noise[step] = last;
        }
        return noise;
    }
}
