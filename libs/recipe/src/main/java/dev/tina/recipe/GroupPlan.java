package dev.tina.recipe;

import dev.tina.common.Require;
import java.time.Duration;

/**
 * How many completions a step samples, and how its groups are asked for.
 *
 * @param promptsPerStep P
 * @param groupSize G: completions of each prompt
 * @param maxStaleness how many versions older than the learner a group's sampler may be
 * @param deterministic whether the same seed must give the same adapter, byte for byte
 * @param groupDeadline a group not scored by then is asked for again, then with twice the time
 * @param maxAttempts how often a group is asked for before the job fails
 */
public record GroupPlan(
        int promptsPerStep,
        int groupSize,
        int maxStaleness,
        boolean deterministic,
        Duration groupDeadline,
        int maxAttempts) {

    public GroupPlan {
        WholeNumber.between("promptsPerStep", promptsPerStep, 1, 65_536);
        WholeNumber.between("groupSize", groupSize, 2, 4096);
        WholeNumber.between("maxStaleness", maxStaleness, 0, 64);
        WholeNumber.between("maxAttempts", maxAttempts, 1, 100);
        Require.that(groupDeadline.toMillis() >= 100, "groupDeadline", groupDeadline, "at least 0.1 seconds");
    }
}
