package dev.tina.limit;

import dev.tina.common.Require;

/**
 * What a computation needs at the least.
 *
 * @param flops multiplications and additions
 * @param bytes read from memory
 */
public record Demand(double flops, double bytes) {

    public Demand {
        Require.that(flops >= 0, "flops", flops, "at least 0");
        Require.that(bytes >= 0, "bytes", bytes, "at least 0");
    }
}
