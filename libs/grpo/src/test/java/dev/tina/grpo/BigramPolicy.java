package dev.tina.grpo;

import dev.tina.grpo.batch.Sequence;
import dev.tina.grpo.step.LearningPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

/**
 * A policy so small that all of it can be worked out: the next token depends on the last one alone, by a table of logits.
 * Updates are plain gradient descent. Its reference policy gives every token the same probability.
 */
public final class BigramPolicy implements LearningPolicy {

    public static final int VOCABULARY = 12;

    public final double[][] logits = new double[VOCABULARY][VOCABULARY];
    public final double[][] gradient = new double[VOCABULARY][VOCABULARY];
    public final List<Integer> forwardSizes = new ArrayList<>();
    public final List<Double> learningRates = new ArrayList<>();
    public int backwardCalls;
    public int referenceCalls;

    public BigramPolicy(long seed) {
        Random random = new Random(seed);
        for (double[] row : logits) {
            Arrays.setAll(row, v -> random.nextGaussian());
        }
    }

    @Override
    public Forward forward(List<Sequence> sequences, long seed) {
        forwardSizes.add(sequences.size());
        return new Run(sequences.stream().map(Sequence::ids).toList());
    }

    @Override
    public float[][] referenceLogprobs(List<Sequence> sequences) {
        referenceCalls++;
        return sequences.stream()
                .map(sequence -> {
                    float[] logprobs = new float[sequence.length() - 1];
                    Arrays.fill(logprobs, (float) -Math.log(VOCABULARY));
                    return logprobs;
                })
                .toArray(float[][]::new);
    }

    @Override
    public double update(double learningRate) {
        learningRates.add(learningRate);
        double squares = 0;
        for (int last = 0; last < VOCABULARY; last++) {
            for (int next = 0; next < VOCABULARY; next++) {
                squares += gradient[last][next] * gradient[last][next];
                logits[last][next] -= learningRate * gradient[last][next];
            }
            Arrays.fill(gradient[last], 0);
        }
        return Math.sqrt(squares);
    }

    double[] logprobs(int last) {
        double log = Math.log(Arrays.stream(logits[last]).map(Math::exp).sum());
        return Arrays.stream(logits[last]).map(l -> l - log).toArray();
    }

    private final class Run implements Forward {

        private final List<int[]> ids;

        Run(List<int[]> ids) {
            this.ids = ids;
        }

        @Override
        public float[][] logprobs() {
            return ids.stream()
                    .map(row -> alongRow(row, t -> BigramPolicy.this.logprobs(row[t])[row[t + 1]]))
                    .toArray(float[][]::new);
        }

        @Override
        public float[][] entropies() {
            return ids.stream()
                    .map(row -> alongRow(
                            row,
                            t -> Arrays.stream(BigramPolicy.this.logprobs(row[t]))
                                    .map(l -> -l * Math.exp(l))
                                    .sum()))
                    .toArray(float[][]::new);
        }

        @Override
        public long places() {
            return 100L * ids.size();
        }

        @Override
        public long emptyPlaces() {
            return 3L * ids.size();
        }

        @Override
        public void backward(float[][] slopes) {
            backwardCalls++;
            for (int b = 0; b < slopes.length; b++) {
                for (int t = 0; t < slopes[b].length; t++) {
                    add(ids.get(b)[t], ids.get(b)[t + 1], slopes[b][t]);
                }
            }
        }

        @Override
        public void close() {}

        private void add(int last, int drawn, double slope) {
            double[] logprobs = BigramPolicy.this.logprobs(last);
            for (int next = 0; next < VOCABULARY; next++) {
                gradient[last][next] += slope * ((next == drawn ? 1 : 0) - Math.exp(logprobs[next]));
            }
        }

        private static float[] alongRow(int[] row, IntToDoubleFunction at) {
            float[] values = new float[row.length - 1];
            for (int t = 0; t < values.length; t++) {
                values[t] = (float) at.applyAsDouble(t);
            }
            return values;
        }
    }
}
