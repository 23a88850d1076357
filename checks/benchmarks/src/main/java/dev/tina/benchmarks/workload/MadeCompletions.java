package dev.tina.benchmarks.workload;

import dev.tina.grpo.batch.ScoredCompletion;
import dev.tina.grpo.batch.ScoredGroup;
import dev.tina.grpo.batch.StepBatch;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Scores completions as the anchors' workload does: every third one of a step is right. */
public final class MadeCompletions {

    /** The name of the one reward. */
    public static final String REWARD = "right";

    private static final int LOWEST_TOKEN = 100;
    private static final int BEYOND_TOKENS = 40_000;

    private MadeCompletions() {}

    /** A step of random completions, with sampler logprobs of 0. */
    public static StepBatch random(List<int[]> prompts, RolloutShape shape, int vocabulary) {
        SplittableRandom random = new SplittableRandom(0);
        int beyond = Math.min(BEYOND_TOKENS, vocabulary);
        return scored(
                prompts,
                shape.groupSize(),
                (group, index) -> new Drawn(
                        random.ints(shape.newTokens(), Math.min(LOWEST_TOKEN, beyond - 1), beyond)
                                .toArray(),
                        new float[shape.newTokens()]));
    }

    /** A step of completions that were drawn. */
    public static StepBatch scored(List<int[]> prompts, int groupSize, Draws draws) {
        return new StepBatch(IntStream.range(0, prompts.size())
                .mapToObj(group -> new ScoredGroup(
                        prompts.get(group),
                        IntStream.range(0, groupSize)
                                .mapToObj(i -> draws.at(group, i).scored(group * groupSize + i))
                                .toList()))
                .toList());
    }

    /** Finds the completion of a group by its index. */
    @FunctionalInterface
    public interface Draws {
        Drawn at(int group, int index);
    }

    /**
     * A completion without its reward.
     *
     * @param tokens [T]
     * @param logprobs [T] nats, of the sampler
     */
    public record Drawn(int[] tokens, float[] logprobs) {

        private ScoredCompletion scored(int number) {
            return new ScoredCompletion(tokens, logprobs, true, Map.of(REWARD, number % 3 == 0 ? 1.0 : 0.0));
        }
    }
}
