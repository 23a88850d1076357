package dev.tina.gateway.limit;

/**
 * A bucket of at most {@code burst} tokens that fills by {@code perSecond}; each call takes one. After t seconds a bucket
 * of n tokens holds min(burst, n + t · perSecond).
 */
final class TokenBucket {

    private static final double NANOS = 1e9;

    private final double perSecond;
    private final double burst;
    private double tokens;
    private long filledAt; // nanoseconds

    TokenBucket(double perSecond, int burst, long now) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.tokens = burst;
        this.filledAt = now;
    }

    /**
     * Takes a token where there is one.
     *
     * @param now nanoseconds, of a clock that only goes on
     * @return 0, or the seconds after which there will be one
     */
    synchronized double take(long now) {
        tokens = Math.min(burst, tokens + (now - filledAt) / NANOS * perSecond);
        filledAt = now;
        if (tokens < 1) {
            return (1 - tokens) / perSecond;
        }
        tokens--;
        return 0;
    }
}
