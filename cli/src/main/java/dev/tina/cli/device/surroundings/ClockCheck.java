package dev.tina.cli.device.surroundings;

import dev.tina.doctor.CheckResult;
import dev.tina.doctor.CheckVerdict;
import dev.tina.doctor.Difference;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Whether the clock goes forward as fast as the processor's counter, and shows a time after Tina was built. */
final class ClockCheck {

    private static final String CHECK = "clock";
    private static final Duration WATCHED = Duration.ofMillis(100);

    /** A clock that is being corrected runs slower or faster by at most 1 in 2,000; a busy machine delays one reading. */
    private static final double BOUND_SECONDS = 0.05;

    private final InstantSource clock;
    private final LongSupplier nanoTime;

    ClockCheck(InstantSource clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** @param built when Tina was */
    CheckResult after(Instant built) {
        Instant now = clock.instant();
        if (now.isBefore(built)) {
            return CheckResult.fail(
                    CHECK,
                    now.toString(),
                    "the clock shows " + now + ", and this Tina was built at " + built
                            + "; set it, since leases, deadlines and keys follow it");
        }
        double apart = apart();
        Difference difference = new Difference(Math.abs(apart), BOUND_SECONDS, "s");
        return difference.isWithin()
                ? new CheckResult(
                        CHECK, now.toString(), CheckVerdict.PASS, difference, "goes forward, and is after the build")
                : new CheckResult(
                        CHECK,
                        now.toString(),
                        CheckVerdict.FAIL,
                        difference,
                        "the clock "
                                + (Double.isInfinite(apart)
                                        ? "went back"
                                        : String.format(Locale.ROOT, "jumped by %.2f s", apart))
                                + " within a tenth of a second; let one program alone set it");
    }

    /** Seconds that the clock went more than the counter; infinite where one of them went back. */
    private double apart() {
        long first = nanoTime.getAsLong();
        long counted = 0;
        Instant begin = clock.instant();
        Instant before = begin;
        while (counted < WATCHED.toNanos()) {
            long next = nanoTime.getAsLong() - first;
            Instant now = clock.instant();
            if (next < counted || now.isBefore(before)) {
                return Double.NEGATIVE_INFINITY;
            }
            counted = next;
            before = now;
        }
        return (Duration.between(begin, before).toNanos() - counted) / 1e9;
    }
}
