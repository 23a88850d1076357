package dev.tina.limit;

import dev.tina.common.Require;
import java.util.stream.DoubleStream;

/**
 * How fast products of matrices run in one element type, in FLOP/s; a product of [m, k] and [k, n] counts 2 m k n.
 *
 * @param large of [4096, 2048] and [2048, 2048]
 * @param packedLarge the same over a weight packed once; 0 where the engine cannot
 * @param thin of [64, 576] and [576, 3072]: a decode step of 64 sequences
 * @param packedThin the same over a weight packed once; 0 where the engine cannot
 */
public record ProductRates(double large, double packedLarge, double thin, double packedThin) {

    public ProductRates {
        Require.that(large > 0, "large", large, "above 0");
        Require.that(packedLarge >= 0, "packedLarge", packedLarge, "at least 0");
        Require.that(thin > 0, "thin", thin, "above 0");
        Require.that(packedThin >= 0, "packedThin", packedThin, "at least 0");
    }

    /** The fastest that was seen. */
    public double best() {
        return DoubleStream.of(large, packedLarge, thin, packedThin).max().orElseThrow();
    }
}
