package dev.tina.grpo.step;

import dev.tina.grpo.batch.Microbatches;
import dev.tina.grpo.batch.Sequence;
import dev.tina.grpo.batch.StepBatch;
import dev.tina.grpo.settings.GrpoSettings;
import dev.tina.grpo.settings.PassSettings;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A step's sequences with all that is known before the first one runs, so that how they are split cannot matter.
 *
 * @param sequences [N]
 * @param advantages [N]
 * @param tokenWeights [N] what each token of a sequence counts in the loss
 * @param slices the sequences that take part, in micro-batches
 */
record StepSequences(List<Sequence> sequences, double[] advantages, double[] tokenWeights, List<Slice> slices) {

    /**
     * A micro-batch.
     *
     * @param members numbers of its sequences
     * @param learns whether any of them can have a gradient; if not, it is run for its metrics alone
     */
    record Slice(List<Integer> members, boolean learns) {}

    static StepSequences of(StepBatch batch, double[] advantages, GrpoSettings settings) {
        List<Sequence> sequences = batch.sequences();
        int[] counted = sequences.stream()
                .mapToInt(sequence -> countedTokens(sequence, settings.passes()))
                .toArray();
        IntPredicate learns = i -> settings.objective().usesReference() || advantages[i] != 0;
        int[] groupOf = batch.groupOfEach();
        int budget = settings.passes().tokenBudget();
        List<Slice> slices = Stream.concat(
                        slices(sequences, groupOf, i -> counted[i] > 0 && learns.test(i), budget)
                                .map(members -> new Slice(members, true)),
                        slices(sequences, groupOf, i -> counted[i] > 0 && !learns.test(i), budget)
                                .map(members -> new Slice(members, false)))
                .toList();
        double[] weights = settings.objective().loss().tokenWeights(counted);
        return new StepSequences(sequences, advantages, weights, slices);
    }

    private static int countedTokens(Sequence sequence, PassSettings passes) {
        boolean masked = passes.maskTruncated() && sequence.completion().truncated();
        return masked ? 0 : sequence.completion().tokens().length;
    }

    private static Stream<List<Integer>> slices(
            List<Sequence> sequences, int[] groupOf, IntPredicate member, int budget) {
        List<Integer> members =
                IntStream.range(0, sequences.size()).filter(member).boxed().toList();
        return Microbatches.plan(members, sequences, groupOf, budget).stream();
    }
}
