package dev.tina.policy.adapter;

/**
 * Dropout of the adapter's inputs while training.
 *
 * @param probability of dropping a value, below 1
 * @param seed of this micro-batch; the same seed drops the same values. Between 0 and 2^52
 */
public record Dropout(double probability, long seed) {

    /** Nothing is dropped. */
    public static final Dropout NONE = new Dropout(0, 0);

    private static final long LARGEST_SEED = 1L << 52;

    public Dropout {
        if (!(probability >= 0 && probability < 1)) {
            throw new IllegalArgumentException("dropout must be at least 0 and below 1, was " + probability);
        }
        if (seed < 0 || seed > LARGEST_SEED) {
            throw new IllegalArgumentException("seed must be between 0 and 2^52, was " + seed);
        }
    }
}
