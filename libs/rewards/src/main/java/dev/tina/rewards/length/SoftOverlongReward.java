package dev.tina.rewards.length;

import dev.tina.rewards.Reward;
import dev.tina.rewards.RewardDefinition;
import dev.tina.rewards.parameter.Parameter;
import dev.tina.rewards.parameter.Parameters;
import dev.tina.rewards.parameter.RewardArguments;
import java.util.List;
import java.util.Optional;

/** 0 up to L - c tokens, from there falling in a line to -1 at L (DAPO, arXiv 2503.14476, equation 13). */
public final class SoftOverlongReward implements RewardDefinition {

    /** c / L as DAPO has it: 4,096 of 20,480 tokens. */
    private static final double CACHE_SHARE = 0.2;

    private static final Parameter<Optional<Integer>> MAX_LENGTH = Parameters.whole(
                    "maxLength", "L in tokens, from which on the value is -1", 1, 100_000_000)
            .orElse("the job's completion limit");
    private static final Parameter<Optional<Integer>> CACHE = Parameters.whole(
                    "cache", "c in tokens, over which the value falls; at most maxLength", 1, 100_000_000)
            .orElse("a fifth of maxLength");

    @Override
    public String name() {
        return "soft_overlong";
    }

    @Override
    public String summary() {
        return "0 up to L - c tokens, falls in a line to -1 at L";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MAX_LENGTH, CACHE);
    }

    @Override
    public Reward create(RewardArguments arguments) {
        Optional<Integer> maxLength = arguments.get(MAX_LENGTH);
        Optional<Integer> cache = arguments.get(CACHE);
        arguments.require(
                maxLength.isEmpty() || cache.isEmpty() || cache.get() <= maxLength.get(),
                CACHE,
                "at most maxLength = " + maxLength.orElse(0));
        return group -> {
            double longest = maxLength.orElse(group.completionLimit());
            double falling = cache.map(Integer::doubleValue).orElse(Math.max(1, CACHE_SHARE * longest));
            return Reward.number(completion -> value(completion.tokenCount(), longest, falling))
                    .score(group);
        };
    }

    private static double value(int length, double longest, double falling) {
        return Math.clamp((longest - falling - length) / falling, -1.0, 0.0) + 0.0;
    }
}
