package dev.tina.trainer.phase;

import dev.tina.common.Require;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the last steps of a job spent their time on.
 *
 * @param steps how many these are
 * @param shares of their time by phase, 1 together
 */
public record PhaseShares(int steps, Map<StepPhase, Double> shares) {

    public PhaseShares {
        Require.that(steps >= 1, "steps", steps, "at least 1");
        Require.that(!shares.isEmpty(), "shares", shares, "those of at least one phase");
        shares = Map.copyOf(new EnumMap<>(shares));
    }
}
