package dev.tina.limit;

import dev.tina.common.Require;
import dev.tina.policy.weights.Precision;
import java.util.Map;
import java.util.Objects;

/**
 * What this machine can do at most, measured with all its cores.
 *
 * @param products by the type of their elements
 * @param bytesPerSecond read from memory that no cache holds
 * @param readBytes size of what was read for that
 */
public record Roofline(Map<Precision, ProductRates> products, double bytesPerSecond, long readBytes) {

    public Roofline {
        products = Map.copyOf(products);
        Require.that(products.containsKey(Precision.FLOAT32), "products", products.keySet(), "with FLOAT32");
        Require.that(bytesPerSecond > 0, "bytesPerSecond", bytesPerSecond, "above 0");
    }

    /** FLOP/s of the fastest product in a type. */
    public double flopsPerSecond(Precision precision) {
        return Objects.requireNonNull(products.get(precision), precision + " was not measured")
                .best();
    }

    /** Whether products in bfloat16 were measured to be faster than in float32. */
    public boolean prefersBfloat16() {
        return products.containsKey(Precision.BFLOAT16)
                && flopsPerSecond(Precision.BFLOAT16) > flopsPerSecond(Precision.FLOAT32);
    }

    /**
     * The least time of a demand: {@code max(flops / (FLOP/s), bytes / (bytes/s))}, as if the two overlapped entirely
     * (Williams, Waterman, Patterson: Roofline, https://doi.org/10.1145/1498765.1498785).
     */
    public Limit limit(Demand demand, Precision precision) {
        double computing = demand.flops() / flopsPerSecond(precision);
        double reading = demand.bytes() / bytesPerSecond;
        return computing >= reading ? new Limit(computing, Bound.PRODUCTS) : new Limit(reading, Bound.MEMORY);
    }
}
