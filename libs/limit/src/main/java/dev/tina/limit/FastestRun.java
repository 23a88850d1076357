package dev.tina.limit;

import dev.tina.common.Require;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Times something so short that it must be repeated. */
final class FastestRun {

    private static final long LONG_ENOUGH_NANOS = 200_000_000;

    private final int rounds;
    private final LongSupplier nanoTime;

    /** @param rounds of which the fastest counts */
    FastestRun(int rounds, LongSupplier nanoTime) {
        Require.that(rounds >= 1, "rounds", rounds, "at least 1");
        this.rounds = rounds;
        this.nanoTime = nanoTime;
    }

    /**
     * Seconds of one repetition in the fastest round; a round repeats until it takes a fifth of a second.
     *
     * @param work does the thing as often as it is told
     */
    double seconds(IntConsumer work) {
        nanos(work, 1);
        int times = 1;
        long taken = nanos(work, times);
        while (taken < LONG_ENOUGH_NANOS) {
            times *= 2;
            taken = nanos(work, times);
        }
        for (int round = 1; round < rounds; round++) {
            taken = Math.min(taken, nanos(work, times));
        }
        return taken / 1e9 / times;
    }

    private long nanos(IntConsumer work, int times) {
        long begin = nanoTime.getAsLong();
        work.accept(times);
        return nanoTime.getAsLong() - begin;
    }
}
