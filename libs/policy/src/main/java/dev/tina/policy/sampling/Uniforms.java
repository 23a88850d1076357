package dev.tina.policy.sampling;

/**
 * Random numbers without a state: each is a hash of what it is for.
 *
 * <p>The hash is SplitMix64's finaliser (Steele, Lea, Flood 2014), applied once for each coordinate.
 */
final class Uniforms {

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    /** Keeps products with a sum of probabilities below that sum. */
    private static final double LARGEST = 1 - 0x1p-40;

    private Uniforms() {}

    /** The random number of token t of a completion, in [0, 1). */
    static double draw(long seed, int index, int t) {
        long hash = mix(mix(mix(seed) + index) + t);
        return Math.min((hash >>> 11) * 0x1p-53, LARGEST);
    }

    private static long mix(long value) {
        long z = value + GOLDEN_RATIO;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
