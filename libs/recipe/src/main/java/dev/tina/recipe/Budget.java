package dev.tina.recipe;

import dev.tina.common.Require;
import org.jspecify.annotations.Nullable;

/**
 * What a job may use before it pauses by itself.
 *
 * @param dollars null for no bound; needs a price for each device the job uses
 * @param deviceSeconds of all roles together; null for no bound
 */
public record Budget(@Nullable Double dollars, @Nullable Double deviceSeconds) {

    public Budget {
        check("dollars", dollars);
        check("deviceSeconds", deviceSeconds);
    }

    private static void check(String field, @Nullable Double cap) {
        Require.that(cap == null || (cap > 0 && Double.isFinite(cap)), field, cap, "null, or above 0");
    }
}
