package dev.tina.tinybase.pretraining;

import dev.tina.policy.forward.TokenBatch;
import dev.tina.policy.pretraining.Pretrainer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Runs the phases one after the other under one schedule. */
public final class Pretraining {

    private static final int BATCH = 32;
    private static final int REPORT_EVERY = 20;
    private static final double CLIP = 1;

    private final Pretrainer pretrainer;
    private final Encoder encoder;
    private final PretrainingSchedule schedule;
    private final Consumer<Progress> listener;
    private final long start = System.nanoTime();
    private double losses;

    public Pretraining(
            Pretrainer pretrainer, Encoder encoder, PretrainingSchedule schedule, Consumer<Progress> listener) {
        this.pretrainer = pretrainer;
        this.encoder = encoder;
        this.schedule = schedule;
        this.listener = listener;
    }

    public void run(List<Phase> phases) {
        int step = 0;
        for (Phase phase : phases) {
            for (int i = 0; i < phase.steps(); i++, step++) {
                losses += step(encoder.batch(phase.corpus(), BATCH), schedule.at(step));
                if ((step + 1) % REPORT_EVERY == 0) {
                    report(step + 1, phase);
                }
            }
        }
    }

    /** One update; returns the loss in nats a token. */
    private double step(TokenBatch batch, double learningRate) {
        double loss = pretrainer.accumulate(batch.sequences(), tokenWeights(batch));
        pretrainer.clip(CLIP);
        pretrainer.step(learningRate);
        return loss;
    }

    /** Every token after the prompts weighs the same, together 1. [B][T - 1] */
    static float[][] tokenWeights(TokenBatch batch) {
        int tokens = 0;
        for (int b = 0; b < batch.sequences().size(); b++) {
            tokens += batch.sequences().get(b).length - batch.scoredFrom()[b];
        }
        float[][] weights = new float[batch.sequences().size()][];
        for (int b = 0; b < weights.length; b++) {
            weights[b] = new float[batch.sequences().get(b).length - 1];
            Arrays.fill(weights[b], batch.scoredFrom()[b] - 1, weights[b].length, 1f / tokens);
        }
        return weights;
    }

    private void report(int step, Phase phase) {
        double seconds = (System.nanoTime() - start) / 1e9;
        listener.accept(new Progress(step, schedule.steps(), phase.name(), losses / REPORT_EVERY, seconds));
        losses = 0;
    }
}
