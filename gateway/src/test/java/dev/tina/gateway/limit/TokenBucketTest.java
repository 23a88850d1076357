package dev.tina.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TokenBucketTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aBurstPassesAndThenOneCallForEachTokenThatHasComeSince() {
        var bucket = new TokenBucket(2, 3, 0);

        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isZero();
        assertThat(bucket.take(0)).isEqualTo(0.5);
        assertThat(bucket.take(SECOND / 4)).isCloseTo(0.25, within(1e-9));
        assertThat(bucket.take(SECOND / 2)).isZero();
        assertThat(bucket.take(SECOND / 2)).isEqualTo(0.5);
    }

    @Test
    void aBucketIsNeverFullerThanItsBurst() {
        var bucket = new TokenBucket(100, 2, 0);

        assertThat(bucket.take(3600 * SECOND)).isZero();
        assertThat(bucket.take(3600 * SECOND)).isZero();
        assertThat(bucket.take(3600 * SECOND)).isEqualTo(0.01);
    }
}
