package dev.tina.grpo.step;

import dev.tina.grpo.batch.Sequence;
import dev.tina.grpo.loss.Objective;
import dev.tina.grpo.loss.SequenceLoss;
import dev.tina.grpo.loss.SequenceTokens;
import dev.tina.grpo.metrics.SamplerGap;
import dev.tina.grpo.metrics.SequenceOutcome;
import dev.tina.grpo.step.LearningPolicy.Forward;
import dev.tina.grpo.step.StepSequences.Slice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the passes over one batch; the first records the logprobs that all passes are compared with. */
final class StepRun {

    private final StepSequences work;
    private final Objective objective;
    private final LearningPolicy policy;
    private final long seed;
    private long places;
    private long emptyPlaces;
    private final Map<Integer, FirstPassRecord> recorded = new TreeMap<>(); // by number of the sequence

    /** All passes draw from the same seed, so that what is random in a run is the same in all of them. */
    StepRun(StepSequences work, Objective objective, LearningPolicy policy, long seed) {
        this.work = work;
        this.objective = objective;
        this.policy = policy;
        this.seed = seed;
    }

    /** Adds the gradient of the loss to the policy's; the outcomes come in the order of the batch. */
    List<SequenceOutcome> pass() {
        Map<Integer, SequenceOutcome> outcomes = new TreeMap<>();
        work.slices().forEach(slice -> outcomes.putAll(run(slice)));
        return List.copyOf(outcomes.values());
    }

    /** Of the sequences that take part, in the order of the batch. */
    List<SamplerGap> samplerGaps() {
        return recorded.values().stream().map(FirstPassRecord::gap).toList();
    }

    /** The share of attention's queries so far that held no token. */
    double paddingShare() {
        return emptyPlaces / (double) places;
    }

    private Map<Integer, SequenceOutcome> run(Slice slice) {
        List<Sequence> sequences =
                slice.members().stream().map(work.sequences()::get).toList();
        try (Forward forward = policy.forward(sequences, seed + slice.members().getFirst())) {
            record(slice, sequences, forward);
            places += forward.places();
            emptyPlaces += forward.emptyPlaces();
            Map<Integer, SequenceOutcome> outcomes = new TreeMap<>();
            float[][] slopes = new float[sequences.size()][]; // [B][T - 1]
            for (int b = 0; b < slopes.length; b++) {
                int i = slice.members().get(b);
                SequenceOutcome outcome = outcome(i, forward.logprobs()[b], forward.entropies()[b]);
                slopes[b] = sequences.get(b).alongIds(outcome.loss().slopes());
                outcomes.put(i, outcome);
            }
            if (slice.learns()) {
                forward.backward(slopes);
            }
            return outcomes;
        }
    }

    private void record(Slice slice, List<Sequence> sequences, Forward forward) {
        if (recorded.containsKey(slice.members().getFirst())) {
            return;
        }
        float[][] reference = objective.usesReference() ? policy.referenceLogprobs(sequences) : new float[0][];
        for (int b = 0; b < sequences.size(); b++) {
            int i = slice.members().get(b);
            Sequence sequence = sequences.get(b);
            double[] logprobs = sequence.completionPart(forward.logprobs()[b]);
            double[] ofReference = reference.length == 0 ? null : sequence.completionPart(reference[b]);
            float[] ofSampler = sequence.completion().samplerLogprobs();
            recorded.put(
                    i,
                    new FirstPassRecord(
                            logprobs, ofReference, SamplerGap.of(logprobs, ofSampler, objective.correction())));
        }
    }

    private SequenceOutcome outcome(int i, float[] logprobs, float[] entropies) {
        Sequence sequence = work.sequences().get(i);
        FirstPassRecord then = Objects.requireNonNull(recorded.get(i));
        SequenceLoss loss = objective.evaluate(new SequenceTokens(
                sequence.completionPart(logprobs),
                then.logprobs(),
                then.referenceLogprobs(),
                then.gap().weights(),
                work.advantages()[i],
                work.tokenWeights()[i]));
        double entropySum = Arrays.stream(sequence.completionPart(entropies)).sum();
        return new SequenceOutcome(loss, entropySum);
    }

    /**
     * What the first pass over a batch leaves for the later ones, of one sequence.
     *
     * @param logprobs [T] nats, of the policy before the first update
     * @param referenceLogprobs [T] nats, adapter off; null where there is no KL term
     */
    private record FirstPassRecord(double[] logprobs, double @Nullable [] referenceLogprobs, SamplerGap gap) {}
}
