package dev.tina.grpo.batch;

import dev.tina.common.Require;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What one step learns from, in an order that is the same whenever the step is run again.
 *
 * @param groups [P]
 */
public record StepBatch(List<ScoredGroup> groups) {

    public StepBatch {
        groups = List.copyOf(groups);
        Require.that(!groups.isEmpty(), "groups", "none", "at least one");
    }

    /** The sequences of all groups, group after group: [P·G]. */
    public List<Sequence> sequences() {
        return groups.stream()
                .flatMap(group ->
                        group.completions().stream().map(completion -> new Sequence(group.promptTokens(), completion)))
                .toList();
    }

    /** The completions of all groups, group after group: [P·G]. */
    public List<ScoredCompletion> completions() {
        return groups.stream().flatMap(group -> group.completions().stream()).toList();
    }

    /** Tokens of all sequences, those of the prompts counted once for each completion. */
    public long tokenCount() {
        return sequences().stream().mapToLong(Sequence::length).sum();
    }

    /** The group of each sequence: [P·G]. */
    public int[] groupOfEach() {
        int[] starts = groupStarts();
        int[] groupOf = new int[starts[groups.size()]];
        for (int p = 0; p < groups.size(); p++) {
            Arrays.fill(groupOf, starts[p], starts[p + 1], p);
        }
        return groupOf;
    }

    /** Where each group begins among the sequences, and at last where the last one ends: [P + 1]. */
    public int[] groupStarts() {
        int[] starts = new int[groups.size() + 1];
        IntStream.range(0, groups.size())
                .forEach(p ->
                        starts[p + 1] = starts[p] + groups.get(p).completions().size());
        return starts;
    }
}
